package org.cop.membership.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.kit.access.AccessGrants;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;
import org.cop.kit.web.problem.RuleBroken;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * What an account may do where. It follows from who has joined which site and who holds which appointment, and from nothing else; whoever
 * changes either says so here, in the same transaction. The new list is in force in this service with the commit, and in the others as soon
 * as they have consumed it.
 */
@ApplicationScoped
public class Access {
    private static final Logger LOG = Logger.getLogger(Access.class);

    private final Session entities;
    private final Sql sql;
    private final AdvisoryLocks locks;
    private final AccessGrants inForce;
    private final Outbox outbox;
    private final Event<AccessOfAccountChanged> changed;

    Access(
            Session entities,
            Sql sql,
            AdvisoryLocks locks,
            AccessGrants inForce,
            Outbox outbox,
            Event<AccessOfAccountChanged> changed) {
        this.entities = entities;
        this.sql = sql;
        this.locks = locks;
        this.inForce = inForce;
        this.outbox = outbox;
        this.changed = changed;
    }

    /**
     * Works out anew what the account may do, and publishes it if it has changed.
     *
     * @throws RuleBroken {@code commissioner-stays-outside} if the account would be commissioner and something else in one programme
     * @throws AccountDeleted if the account would be given something and is being deleted
     */
    @Transactional(MANDATORY)
    public void refresh(String accountId) {
        entities.flush();
        // Of two changes to one account the second waits here, so that the list it publishes holds the first as well.
        locks.lock(accountId);
        var grants = grants(accountId);
        var before = inForce.of(accountId);
        if (new HashSet<>(grants).equals(new HashSet<>(before))) {
            return;
        }
        CommissionersApart.requireNoneNew(before, grants);
        if (!before.containsAll(grants)) {
            requireNotBeingDeleted(accountId);
        }
        outbox.publish(new AccessChanged(accountId, grants));
        inForce.replace(accountId, grants);
        changed.fire(AccessOfAccountChanged.between(accountId, before, grants));
        LOG.infof("Account %s: %d grants", accountId, grants.size());
    }

    /**
     * Whether an account whose token has the realm role may begin programmes: one that administers a programme now or has begun one before, or
     * that this platform has never given anything, to which the role was given by hand. A token keeps the role for as long as it lives, and
     * what is left of an appointment that ended may be removed: neither says that the account may.
     */
    @Transactional(MANDATORY)
    public boolean mayBeginProgrammes(String accountId) {
        // One statement, and so one moment: somebody who begins their first two programmes at once is new or a founder,
        // never neither.
        // A row of access_account says that the account has held something; it outlives whatever gave it.
        return statement("""
                        select 1 from account_grant where account_id = :account and role = :role
                        union all select 1 from appointment where account_id = :account and founder
                        union all select 1 where not exists (select 1 from access_account where account_id = :account)
                        """, accountId).bind("role", Role.PROGRAMME_ADMIN).exists();
    }

    /** @return what the account may do, to be published in this transaction; it is in force here already */
    @Transactional(MANDATORY)
    AccessChanged restate(String accountId) {
        var grants = grants(accountId);
        var before = inForce.of(accountId);
        inForce.replace(accountId, grants);
        // After a restore, or a release of what was withheld: the account itself follows.
        changed.fire(AccessOfAccountChanged.between(accountId, before, grants));
        return new AccessChanged(accountId, grants);
    }

    /** Whether the account is to be enabled: while it holds a role somewhere. */
    @Transactional(MANDATORY)
    public InKeycloak enabled(String accountId) {
        if (exists("select 1 from account_grant where account_id = :account", accountId)) {
            return InKeycloak.GIVE;
        }
        return isFounder(accountId) ? InKeycloak.LEAVE : InKeycloak.TAKE_AWAY;
    }

    /** Whether the account is to have the realm role: while it holds the role somewhere. */
    @Transactional(MANDATORY)
    public InKeycloak realmRole(String accountId, Role role) {
        if (holdsAnywhere(accountId, role)) {
            return InKeycloak.GIVE;
        }
        return role == Role.PROGRAMME_ADMIN && isFounder(accountId) ? InKeycloak.LEAVE : InKeycloak.TAKE_AWAY;
    }

    /** Whoever has begun a programme, and may begin another; also after they have handed over all that they had. */
    private boolean isFounder(String accountId) {
        return exists("select 1 from appointment where account_id = :account and founder", accountId);
    }

    private boolean holdsAnywhere(String accountId, Role role) {
        return statement("select 1 from account_grant where account_id = :account and role = :role", accountId)
                .bind("role", role)
                .exists();
    }

    /**
     * Whether anybody belongs to a site, or holds an appointment, with this account, also while their access is withheld; or has begun a
     * programme with it.
     */
    @Transactional(MANDATORY)
    public boolean isInUse(String accountId) {
        return exists("""
                select 1 from member where account_id = :account and state = 'JOINED'
                union all select 1 from appointment where account_id = :account and state = 'ACTIVE'
                """, accountId) || isFounder(accountId);
    }

    /** Claimed by {@link AccountDeletions}; a claim that is a day old counts for nothing: the account is there, and somebody has it. */
    private void requireNotBeingDeleted(String accountId) {
        statement(
                        "delete from account_deletion where account_id = :account and claimed_at <= now() - interval '1 day'",
                        accountId)
                .execute();
        if (exists("select 1 from account_deletion where account_id = :account", accountId)) {
            throw new AccountDeleted();
        }
    }

    private List<Grant> grants(String accountId) {
        return statement("""
                        select programme_id, site_id, role from account_grant where account_id = :account
                        order by programme_id, site_id nulls first, role
                        """, accountId)
                .list(row -> new Grant(
                        row.uuid("programme_id"), row.uuidOrNull("site_id"), row.constant("role", Role.class)));
    }

    private boolean exists(String query, String accountId) {
        return statement(query, accountId).exists();
    }

    /** With what the transaction has changed so far: members and appointments are entities. */
    private SqlStatement statement(String query, String accountId) {
        entities.flush();
        return sql.statement(query).bind("account", accountId);
    }
}
