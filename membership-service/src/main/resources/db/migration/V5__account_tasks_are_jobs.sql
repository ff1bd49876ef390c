-- What is still to be done to accounts is a job now, one for each account and thing to do.
insert into job (kind, key, payload, wanted_at, due_at)
select 'account-role', account_id || ':' || role, jsonb_build_object('accountId', account_id, 'role', role), now(), now()
from account_chore where kind = 'WITHDRAW_ROLE' group by account_id, role;

insert into job (kind, key, payload, wanted_at, due_at)
select case kind when 'DELETE' then 'account-deletion' else 'account-sessions' end, account_id, '{}', now(), now()
from account_chore where kind in ('DELETE', 'END_SESSIONS') group by kind, account_id;

drop table account_chore;
