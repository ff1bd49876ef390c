-- The audit is append-only, but for its retention: this function, with the rights of the table's owner, is the only way to delete entries,
-- and only such as are older than a year. A service calls it every day with the age in its settings; who may run statements as the service
-- cannot remove the traces of last year. Returns how many entries of at most 10,000 it deleted; 0 when there is nothing left.
create function delete_audit_entries_before(cutoff timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    deleted integer;
begin
    if cutoff > now() - interval '1 year' then
        raise exception 'audit entries are kept for a year at least' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('cop.audit_retention', 'on', true);
    delete from audit_entry where id in (select id from audit_entry where at < cutoff limit 10000);
    get diagnostics deleted = row_count;
    perform set_config('cop.audit_retention', 'off', true);
    return deleted;
end
$$;

create or replace function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    -- The setting alone opens nothing: within the function above the current user is the owner of the table.
    if tg_op = 'DELETE' and current_setting('cop.audit_retention', true) = 'on'
       and current_user = (select tableowner from pg_tables where schemaname = tg_table_schema and tablename = tg_table_name) then
        return null;
    end if;
    raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
end
$$;

create index audit_entry_by_time on audit_entry using brin (at);
