-- What each account may do where, as this service has heard it on cop.access.v1.
create table access_account (
    account_id text primary key,
    sequence   bigint not null
);

create table access_grant (
    account_id   text not null references access_account,
    programme_id uuid not null,
    site_id      uuid,
    role         text not null,
    unique nulls not distinct (account_id, programme_id, site_id, role)
);

-- Who changed what and when. Ids, states, numbers and dates only: no text that somebody wrote, no name.
create table audit_entry (
    id         uuid primary key,
    at         timestamptz not null,
    account_id text not null,
    entity     text not null,
    entity_id  text not null,
    action     text not null check (action in ('CREATED', 'CHANGED', 'REMOVED')),
    changes    jsonb not null
);

create index audit_entry_of_entity on audit_entry (entity, entity_id, at);

-- Append-only, for the owner of the table as for everybody else.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
