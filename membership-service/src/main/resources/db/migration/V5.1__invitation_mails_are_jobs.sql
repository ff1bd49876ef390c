-- The mail of an invitation that is still to be sent is a job; the invitation knows only whether it turned out to be undeliverable.
alter table invitation add column mail_undeliverable boolean not null default false;
alter table invitation alter column mail_undeliverable drop default;
update invitation set mail_undeliverable = true where state = 'OPEN' and mail_due_at is null and mail_sent_at is null;

insert into job (kind, key, payload, wanted_at, due_at)
select 'invitation-mail', id::text, '{}', now(), now() from invitation where mail_due_at is not null;

alter table invitation drop column mail_due_at;
