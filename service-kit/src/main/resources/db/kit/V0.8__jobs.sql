-- What a service still has to do: once, or again and again. A job that is done is deleted; a recurring one gets its next time.
create table job (
    kind           text not null check (kind ~ '^[a-z0-9-]{2,60}$'),
    -- Ids only: neither a name nor an address has a place in it.
    key            text not null check (key ~ '^[A-Za-z0-9:._-]{1,200}$'),
    payload        jsonb not null,
    state          text not null default 'PENDING' check (state in ('PENDING', 'GIVEN_UP')),
    created_at     timestamptz not null default now(),
    wanted_at      timestamptz not null, -- when it should first have run; how late it is counts from here
    due_at         timestamptz not null, -- the next attempt
    attempts       integer not null default 0 check (attempts >= 0),
    -- Who adds it again while it runs has it run once more.
    revision       integer not null default 0,
    lease          uuid,
    leased_until   timestamptz,
    last_failure   text check (length(last_failure) <= 200), -- the kind of failure and where; never its message
    last_failed_at timestamptz,
    primary key (kind, key),
    check ((lease is null) = (leased_until is null)),
    check (state = 'PENDING' or lease is null)
);
create index job_due on job (kind, due_at) where state = 'PENDING';
create index job_leased on job (lease) where lease is not null;

-- For operators.
create view job_status as
    select kind, key,
           case when state = 'GIVEN_UP' then 'GIVEN_UP'
                when leased_until > now() then 'RUNNING'
                when due_at <= now() then 'DUE'
                when last_failed_at is not null then 'RETRYING'
                else 'SCHEDULED' end as status,
           attempts, wanted_at, due_at, leased_until, last_failure, last_failed_at, created_at
    from job;

-- Has jobs that were given up tried again, all of a kind or one of them; says how many.
create function retry_jobs(of_kind text, of_key text default null) returns bigint language sql as $$
    with again as (
        update job set state = 'PENDING', attempts = 0, wanted_at = now(), due_at = now()
        where state = 'GIVEN_UP' and kind = of_kind and (of_key is null or key = of_key)
        returning 1)
    select count(*) from again
$$;
