comment on table account_deletion is
    'Accounts that were deleted in Keycloak, or are about to be. Nobody joins with one for a day. Kept for ever: a Keycloak that was restored has them again';
