-- Whoever began a programme was never asked for a name and an address: the account tells.
insert into job (kind, key, payload, wanted_at, due_at)
select 'founder-contact', id::text, '{}', now(), now() from appointment where founder and state = 'ACTIVE' and email is null;
