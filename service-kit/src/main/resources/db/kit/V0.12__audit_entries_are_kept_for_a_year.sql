-- In V0.5 the service's own role, as the owner of the table, could set cop.audit_retention itself and delete what it liked. Whatever is set
-- and whoever asks: an entry of the last year stays.
create function keep_young_audit_entry() returns trigger language plpgsql as $$
begin
    if old.at > now() - interval '1 year' then
        raise exception 'audit entries are kept for a year at least' using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;

create trigger audit_entry_is_kept_for_a_year before delete on audit_entry
    for each row execute function keep_young_audit_entry();
