-- The number of an event is only news within its epoch: the upper 31 bits of a sequence are the epoch, the lower 32 count the events of the
-- aggregate. A database that was restored gives numbers out a second time; after raise_event_epoch() they are above all that went before.
-- The epoch is the time of the restore in seconds since the beginning of 2026, so that a second restore of the same back-up raises it again.
create table event_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    bigint not null check (epoch between 0 and 2147483647)
);
insert into event_epoch (epoch) values (0);

-- Every sequence of the present epoch is above it.
create function event_epoch_floor() returns bigint language sql stable as $$
    select epoch << 32 from event_epoch
$$;

-- What a service is to publish again as it stands: one source of its state, or 'all'. Whoever runs takes it up and notes how far it got.
create table republish_request (
    id           bigint generated always as identity primary key,
    source       text not null check (length(source) between 1 and 60),
    requested_at timestamptz not null default now(),
    position     text, -- the last key that was published
    published    bigint not null default 0,
    listed_at    timestamptz, -- when the last one was
    finished_at  timestamptz
);
create unique index republish_request_open on republish_request (source) where finished_at is null;

-- One that is under way begins anew.
create function request_republish(wanted text) returns void language sql as $$
    insert into republish_request (source) values (wanted)
    on conflict (source) where finished_at is null do update
        set requested_at = now(), position = null, published = 0, listed_at = null
$$;

-- After a restore, once: the new epoch begins, and everything is published again in it. Returns the epoch.
create function raise_event_epoch() returns bigint language plpgsql as $$
declare
    raised bigint;
begin
    update event_epoch
    set epoch = greatest(epoch + 1, extract(epoch from now() - timestamptz '2026-01-01 00:00:00+00')::bigint)
    returning epoch into raised;
    perform request_republish('all');
    return raised;
end
$$;

-- Since when the account has no grants because an event about its access could not be applied; null where nothing is withheld.
alter table access_account add column withheld_at timestamptz;
create index access_account_withheld on access_account (withheld_at) where withheld_at is not null;
