package org.cop.kit.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.kit.sql.Sql;

/** What each account may do where, as this service has heard it. By plain SQL: it is read before a request has a session. */
@ApplicationScoped
public class AccessGrants {
    private final Sql sql;

    AccessGrants(Sql sql) {
        this.sql = sql;
    }

    /**
     * The account holds these grants and no others. Older news than what is held, or the same again, changes nothing.
     *
     * @param sequence which fact about the account's access this is
     */
    @Transactional(MANDATORY)
    public void replace(String accountId, List<Grant> grants, long sequence) {
        if (isNews(accountId, sequence)) {
            write(accountId, grants);
        }
    }

    /**
     * The same for the service that decides on access itself and tells so in this transaction: its own decision is the next in sequence, so
     * that it is in force at once and the fact, when it comes back, changes nothing.
     */
    @Transactional(MANDATORY)
    public void replace(String accountId, List<Grant> grants) {
        sql.statement("""
                        insert into access_account (account_id, sequence) values (:account, 1)
                        on conflict (account_id) do update set sequence = access_account.sequence + 1
                        """).bind("account", accountId).execute();
        write(accountId, grants);
    }

    /** Empty for an account that holds none or was never heard of. */
    public List<Grant> of(String accountId) {
        return sql.statement("select programme_id, site_id, role from access_grant where account_id = :account")
                .bind("account", accountId)
                .list(row -> new Grant(
                        row.uuid("programme_id"), row.uuidOrNull("site_id"), row.constant("role", Role.class)));
    }

    private boolean isNews(String accountId, long sequence) {
        return sql.statement("""
                                insert into access_account (account_id, sequence) values (:account, :sequence)
                                on conflict (account_id) do update set sequence = excluded.sequence
                                where access_account.sequence < excluded.sequence
                                """)
                        .bind("account", accountId)
                        .bind("sequence", sequence)
                        .execute()
                == 1;
    }

    private void write(String accountId, List<Grant> grants) {
        sql.statement("delete from access_grant where account_id = :account")
                .bind("account", accountId)
                .execute();
        sql.statement("""
                        insert into access_grant (account_id, programme_id, site_id, role)
                        select :account, * from unnest(:programmes, :sites, :roles)
                        on conflict do nothing
                        """)
                .bind("account", accountId)
                .bindColumn("programmes", UUID.class, grants, Grant::programmeId)
                .bindColumn("sites", UUID.class, grants, Grant::siteId)
                .bindColumn("roles", Role.class, grants, Grant::role)
                .execute();
    }
}
