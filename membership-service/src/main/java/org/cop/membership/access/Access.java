package org.cop.membership.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.kit.access.AccessGrants;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.problem.RuleBroken;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * What an account may do where. It follows from who has joined which site and who holds which appointment, and from nothing else; whoever
 * changes either says so here, in the same transaction. The new list is in force in this service with the commit, and in the others as soon
 * as they have heard it.
 */
@ApplicationScoped
public class Access {
    private static final Logger LOG = Logger.getLogger(Access.class);

    private final Session database;
    private final AccessGrants inForce;
    private final Outbox outbox;
    private final Event<AccessOfAccountChanged> changed;

    Access(Session database, AccessGrants inForce, Outbox outbox, Event<AccessOfAccountChanged> changed) {
        this.database = database;
        this.inForce = inForce;
        this.outbox = outbox;
        this.changed = changed;
    }

    /**
     * Works out anew what the account may do, and publishes it if it has changed.
     *
     * @throws RuleBroken {@code commissioner-stays-outside} if the account would be commissioner and something else in one programme
     */
    @Transactional(MANDATORY)
    public void refresh(String accountId) {
        database.flush();
        // Of two changes to one account the second waits here, so that the list it tells holds the first as well.
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, accountId)
                .getSingleResult();
        var grants = grants(accountId);
        var before = inForce.of(accountId);
        if (new HashSet<>(grants).equals(new HashSet<>(before))) {
            return;
        }
        CommissionersApart.requireNoneNew(before, grants);
        outbox.publish(new AccessChanged(accountId, grants));
        inForce.replace(accountId, grants);
        changed.fire(new AccessOfAccountChanged(accountId, before.isEmpty() != grants.isEmpty()));
        LOG.infof("Account %s: %d grants", accountId, grants.size());
    }

    /**
     * Whether an account whose token has the realm role may begin programmes. A token keeps the role for as long as it lives: whoever was
     * appointed administrator by invitation, and is none any more, may not, whatever it says; nor may an account that held something here,
     * holds nothing now and has begun no programme, for nothing may be left of the appointment.
     */
    @Transactional(MANDATORY)
    public boolean mayBeginProgrammes(String accountId) {
        return holdsAnywhere(accountId, Role.PROGRAMME_ADMIN) || !exists("""
                        select 1 from appointment
                        where account_id = ?1 and role = 'PROGRAMME_ADMIN' and state = 'ENDED' and not founder
                        union all
                        select 1 from access_account
                        where account_id = ?1
                        and not exists (select 1 from account_grant where account_id = ?1)
                        and not exists (select 1 from appointment where account_id = ?1 and founder)
                        """, accountId);
    }

    /** @return what the account may do, to be published in this transaction; it is in force here already */
    @Transactional(MANDATORY)
    AccessChanged restate(String accountId) {
        var grants = grants(accountId);
        var before = inForce.of(accountId);
        inForce.replace(accountId, grants);
        if (before.isEmpty() != grants.isEmpty()) {
            // After a restore, or a release of what was withheld: whether the account can sign in follows.
            changed.fire(new AccessOfAccountChanged(accountId, true));
        }
        return new AccessChanged(accountId, grants);
    }

    /** Whether the account holds any role anywhere. */
    @Transactional(MANDATORY)
    public boolean holdsAnything(String accountId) {
        return exists("select 1 from account_grant where account_id = ?1", accountId);
    }

    /** Whether the account holds the role anywhere. */
    @Transactional(MANDATORY)
    public boolean holdsAnywhere(String accountId, Role role) {
        return exists("select 1 from account_grant where account_id = ?1 and role = ?2", accountId, role.name());
    }

    /** Whether anybody belongs to a site, or holds an appointment, with this account, also while their access is withheld. */
    @Transactional(MANDATORY)
    public boolean isInUse(String accountId) {
        return exists("""
                select 1 from member where account_id = ?1 and state = 'JOINED'
                union all select 1 from appointment where account_id = ?1 and state = 'ACTIVE'
                """, accountId);
    }

    private List<Grant> grants(String accountId) {
        return database.createNativeQuery("""
                        select programme_id, site_id, role from account_grant where account_id = ?1
                        order by programme_id, site_id nulls first, role
                        """, Object[].class)
                .setParameter(1, accountId)
                .getResultStream()
                .map(row -> new Grant((UUID) row[0], (UUID) row[1], Role.valueOf((String) row[2])))
                .toList();
    }

    private boolean exists(String sql, Object... parameters) {
        var query = database.createNativeQuery("select exists (" + sql + ")", Boolean.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getSingleResult();
    }
}
