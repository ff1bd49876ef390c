-- A marker that could not be applied counted as an account without grants.
delete from access_grant where account_id = 'republished';
delete from access_account where account_id = 'republished';
