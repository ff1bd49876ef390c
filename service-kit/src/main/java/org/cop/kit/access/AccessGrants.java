package org.cop.kit.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.kit.republish.RepublishedFloors;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;

/**
 * What each account may do where, as this service knows it. Fails closed: what cannot be applied takes the grants of its account away until
 * something newer can.
 */
@ApplicationScoped
public class AccessGrants {
    private final Sql sql;
    private final RepublishedFloors floors;

    AccessGrants(Sql sql, RepublishedFloors floors) {
        this.sql = sql;
        this.floors = floors;
    }

    /**
     * The account holds these grants and no others. An older event than the one that was applied last, or the same again, changes
     * nothing. One of an epoch that ended before everything was published again grants nothing: nobody stands for it.
     *
     * @param sequence which event about the account's access this is
     */
    @Transactional(MANDATORY)
    public void replace(String accountId, List<Grant> grants, long sequence) {
        int newer = sql.statement("""
                insert into access_account (account_id, sequence) values (:account, :sequence)
                on conflict (account_id) do update set sequence = excluded.sequence, withheld_at = null
                where access_account.sequence < excluded.sequence
                """)
                .bind("account", accountId)
                .bind("sequence", sequence)
                .execute();
        if (newer > 0) {
            write(accountId, sequence > floors.of(AccessEvent.TOPIC) ? grants : List.of());
        }
    }

    /**
     * The same for the service that decides on access itself and has published so in this transaction: its own decision has the number of
     * its event, so that it is in force at once and the event, when it is consumed, changes nothing.
     */
    @Transactional(MANDATORY)
    public void replace(String accountId, List<Grant> grants) {
        sql.statement("""
                insert into access_account as held (account_id, sequence)
                values (:account, greatest((select value from aggregate_sequence where topic = :topic and key = :account),
                                           event_epoch_floor() + 1))
                on conflict (account_id) do update set sequence = greatest(held.sequence + 1, excluded.sequence), withheld_at = null
                """)
                .bind("account", accountId)
                .bind("topic", AccessEvent.TOPIC)
                .execute();
        write(accountId, grants);
    }

    /** An event about the account could not be applied: it has no grants until one can. */
    @Transactional(MANDATORY)
    void withhold(String accountId) {
        sql.statement("""
                insert into access_account as held (account_id, sequence, withheld_at) values (:account, 0, now())
                on conflict (account_id) do update set withheld_at = coalesce(held.withheld_at, now())
                """).bind("account", accountId).execute();
        write(accountId, List.of());
    }

    /** Nobody knows of the account any more. What older events said of it stays out. */
    @Transactional(MANDATORY)
    void remove(String accountId) {
        sql.statement("update access_account set withheld_at = null where account_id = :account")
                .bind("account", accountId)
                .execute();
        write(accountId, List.of());
    }

    /**
     * Every account that holds grants was published in this epoch: what is older nobody stands for, now or when it is consumed later.
     *
     * @param floor below the first sequence of the epoch
     * @return how many grants are gone
     */
    @Transactional(MANDATORY)
    int removeOlderThan(long floor) {
        floors.raise(AccessEvent.TOPIC, floor);
        return sql.statement("""
                delete from access_grant using access_account held
                where held.account_id = access_grant.account_id and held.sequence <= :floor
                """).bind("floor", floor).execute();
    }

    /** Empty for an account that holds none or is not known. A role that this version does not know is not there. */
    public List<Grant> of(String accountId) {
        return sql.statement("""
                select programme_id, site_id, role from access_grant where account_id = :account and role = any (:known)
                """)
                .bind("account", accountId)
                .bindArray("known", Role.class, List.of(Role.values()))
                .list(AccessGrants::grant);
    }

    /** How many accounts have no grants because an event could not be applied. */
    long withheld() {
        return sql.statement("select count(*) as accounts from access_account where withheld_at is not null")
                .one(row -> row.bigint("accounts"));
    }

    private static Grant grant(Row row) {
        return new Grant(row.uuid("programme_id"), row.uuidOrNull("site_id"), row.constant("role", Role.class));
    }

    private void write(String accountId, List<Grant> grants) {
        sql.statement("delete from access_grant where account_id = :account")
                .bind("account", accountId)
                .execute();
        if (!grants.isEmpty()) {
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
}
