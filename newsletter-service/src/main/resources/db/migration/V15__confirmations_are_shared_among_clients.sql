-- Whose request it is, by a keyed hash of the client's address block: of what can be mailed in an hour each has a share.
alter table subscription_request add column client_key text check (length(client_key) <= 100);

-- Requests that were decided on in the last hour, whatever came of them.
create table subscription_decision (
    at         timestamptz not null,
    client_key text check (length(client_key) <= 100),
    domain_key bytea not null -- keyed hash
);
create index subscription_decision_time on subscription_decision (at);
