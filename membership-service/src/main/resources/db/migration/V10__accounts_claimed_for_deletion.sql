-- Accounts that are about to be deleted in Keycloak, or were a moment ago. Nobody joins with one meanwhile: the claim is committed before
-- Keycloak is asked. Kept for a day.
create table account_deletion (
    account_id text primary key check (length(account_id) between 1 and 255),
    claimed_at timestamptz not null
);
