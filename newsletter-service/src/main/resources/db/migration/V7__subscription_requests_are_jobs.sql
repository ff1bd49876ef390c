-- To decide on a request is a job; the row says no more than what was asked for.
insert into job (kind, key, payload, wanted_at, due_at)
select 'subscription-request', id::text, '{}', now(), now() from subscription_request;

drop index subscription_request_due;
alter table subscription_request drop column due_at;
