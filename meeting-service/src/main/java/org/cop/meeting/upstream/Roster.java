package org.cop.meeting.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.Sector;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** Who belongs to a site, as this service knows it: ids and sectors, no names. */
@ApplicationScoped
public class Roster {
    private final EntityManager entities;

    Roster(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Somebody who belongs to a site, or did.
     *
     * @param leftOn the last day; null for whoever still belongs
     */
    public record Member(
            UUID id,
            Sector sector,
            boolean facilitator,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {
        public boolean active() {
            return leftOn == null;
        }
    }

    /** Everybody who ever joined, in the order of their ids. */
    @Transactional
    public Page<Member> page(UUID siteId, Paging paging) {
        return paging.page(
                entities.createQuery(
                                "select m.id, m.sector, m.facilitator, m.joinedOn, m.leftOn from KnownMember m"
                                        + " where m.siteId = ?1 and m.joinedOn is not null and m.id > ?2 order by m.id",
                                Member.class)
                        .setParameter(1, siteId)
                        .setParameter(2, paging.afterId())
                        .setMaxResults(paging.fetch())
                        .getResultList(),
                Member::id);
    }

    /**
     * Who belonged to the site on that day, the days of joining and leaving included, and the sector each comes from.
     *
     * @param besides members of the site who count whatever the day: it may become known late that somebody had left earlier
     */
    @Transactional
    public Map<UUID, Sector> on(UUID siteId, LocalDate day, Set<UUID> besides) {
        return entities.createQuery(
                        "from KnownMember m where m.siteId = ?1 and m.joinedOn is not null"
                                + " and (m.joinedOn <= ?2 and (m.leftOn is null or m.leftOn >= ?2) or m.id in ?3)",
                        KnownMember.class)
                .setParameter(1, siteId)
                .setParameter(2, day)
                .setParameter(3, besides)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(member -> member.id, member -> member.sector));
    }
}
