-- A request that fails is tried again later and later, as jobs are, and not with every sweep of every instance.
alter table republish_request
    add column failures int not null default 0, -- in a row
    add column due_at   timestamptz not null default now();

-- One that is under way begins anew, and at once: whoever asks again has mended what made it fail.
create or replace function request_republish(wanted text) returns void language sql as $$
    insert into republish_request (source) values (wanted)
    on conflict (source) where finished_at is null do update
        set requested_at = now(), position = null, published = 0, listed_at = null, failures = 0, due_at = now()
$$;
