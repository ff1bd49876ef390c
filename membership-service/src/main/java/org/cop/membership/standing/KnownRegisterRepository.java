package org.cop.membership.standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class KnownRegisterRepository implements PanacheRepositoryBase<KnownRegister, UUID> {
    /** The events of one meeting are applied one after the other, so nobody else makes the same row meanwhile. */
    KnownRegister lock(UUID meetingId) {
        var known = findById(meetingId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        var fresh = new KnownRegister(meetingId);
        persist(fresh);
        return fresh;
    }

    /** How many meetings each of them attended; who attended none is left out. */
    Map<UUID, Integer> attended(Collection<UUID> members) {
        return getEntityManager()
                .createQuery("""
                        select member, count(register) from KnownRegister register join register.attended member
                        where member in :members group by member
                        """, Object[].class)
                .setParameter("members", members)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Math.toIntExact((long) row[1])));
    }
}
