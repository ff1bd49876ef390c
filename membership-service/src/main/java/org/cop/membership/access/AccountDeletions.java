package org.cop.membership.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Sql;

/**
 * Which accounts are being deleted. Whoever wants to delete one in Keycloak claims it first, and commits; whoever is given access refuses a
 * claimed one. Both hold the account's lock, so that of an acceptance and a deletion at the same moment one sees the other. A claim is in force
 * for a day, which is far more than an acceptance takes. It is kept for ever: after Keycloak was restored it says which accounts are to be
 * deleted again ({@code ops accounts match}). It is forgotten when somebody is given access with the account all the same.
 */
@ApplicationScoped
public class AccountDeletions {
    private final Sql sql;
    private final AdvisoryLocks locks;
    private final Access access;

    AccountDeletions(Sql sql, AdvisoryLocks locks, Access access) {
        this.sql = sql;
        this.locks = locks;
        this.access = access;
    }

    /**
     * To be committed before Keycloak is asked; once more before each further attempt.
     *
     * @return false if somebody uses the account: it must not be deleted
     */
    @Transactional(MANDATORY)
    public boolean claim(String accountId) {
        locks.lock(accountId);
        if (access.isInUse(accountId)) {
            return false;
        }
        sql.statement("""
                insert into account_deletion (account_id, claimed_at) values (:account, now())
                on conflict (account_id) do update set claimed_at = excluded.claimed_at
                """).bind("account", accountId).execute();
        return true;
    }
}
