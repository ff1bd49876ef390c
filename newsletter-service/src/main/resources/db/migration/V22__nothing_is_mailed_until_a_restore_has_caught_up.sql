-- Until the service has read again what was published in the time that it has lost it does not know who unsubscribed or was erased, nor what
-- had gone out. Nothing is mailed, and no edition approved, while any of these is true.
alter table restore_window add column catching_up boolean not null default false;

-- After a restore, before the service starts: what the back-up held as still to be mailed may have been mailed since. It waits. Requests to
-- subscribe that it held would be mailed anew: whoever has got no mail asks again.
create or replace function begin_restore(lost_from timestamptz, lost_to timestamptz) returns bigint language plpgsql as $$
declare
    held bigint;
begin
    insert into restore_window (recorded_from, recorded_to, catching_up) values (lost_from, lost_to, true);
    delete from job where kind = 'subscription-request';
    delete from subscription_request;
    update delivery set due_at = '9999-12-31T00:00:00Z' where state = 'PENDING';
    get diagnostics held = row_count;
    return held;
end
$$;
