-- Issues of which nobody is alerted until an editor has decided: a check found something in the text, or it was raised in a time that a
-- restored database has lost, so that its alerts may have gone out already.
create table held_alert (
    issue_id     uuid primary key,
    programme_id uuid not null,
    reasons      text[] not null check (cardinality(reasons) > 0),
    state        text not null check (state in ('HELD', 'RELEASED', 'REJECTED')),
    released_by  text[] not null default '{}', -- accounts
    held_at      timestamptz not null,
    decided_at   timestamptz,
    version      integer not null default 0,
    check ((state = 'HELD') = (decided_at is null))
);
create index held_alert_waiting on held_alert (programme_id, held_at) where state = 'HELD';

create index alert_flagged on alert (flagged_at);

-- Between which instants events were recorded that a restored database has lost. An operator writes it after a restore.
create table restore_window (
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null,
    check (recorded_from < recorded_to)
);

-- Editions that have gone out, as published by this service itself, of which the database knows nothing: it was restored from before.
create table edition_sent_before (
    programme_id uuid not null,
    audience     text not null,
    month        date not null check (extract(day from month) = 1),
    edition_id   uuid not null,
    recipients   integer not null,
    sent_at      timestamptz not null,
    primary key (programme_id, audience, month)
);

-- After a restore, before the service starts: what the backup held as still to be mailed may have been mailed since. It waits.
create function begin_restore(lost_from timestamptz, lost_to timestamptz) returns bigint language plpgsql as $$
declare
    held bigint;
begin
    insert into restore_window (recorded_from, recorded_to) values (lost_from, lost_to);
    update delivery set due_at = '9999-12-31T00:00:00Z' where state = 'PENDING';
    get diagnostics held = row_count;
    return held;
end
$$;

-- What waits since begin_restore goes out.
create function mail_what_was_held() returns bigint language plpgsql as $$
declare
    released bigint;
begin
    update delivery set due_at = now() where state = 'PENDING' and due_at = '9999-12-31T00:00:00Z';
    get diagnostics released = row_count;
    return released;
end
$$;

-- What waits since begin_restore counts as sent.
create function assume_held_was_sent() returns bigint language plpgsql as $$
declare
    assumed bigint;
begin
    update delivery set state = 'SENT', sent_at = now() where state = 'PENDING' and due_at = '9999-12-31T00:00:00Z';
    get diagnostics assumed = row_count;
    return assumed;
end
$$;
