package org.cop.membership.standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MemberStandingRepository implements PanacheRepositoryBase<MemberStanding, UUID> {
    /** One statement, and unlike one with a list of ids Hibernate does not translate it anew at every call. */
    List<MemberStanding> of(Collection<UUID> members) {
        return getSession().findMultiple(MemberStanding.class, List.copyOf(members));
    }

    /** In one order, so that two registers with the same people wait for each other instead of deadlocking. */
    List<MemberStanding> lock(Collection<UUID> members) {
        return find("memberId in ?1 order by memberId", members)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
