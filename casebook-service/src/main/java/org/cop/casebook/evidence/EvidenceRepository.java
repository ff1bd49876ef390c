package org.cop.casebook.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.database.Hql;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {
    private static final String WITH_ITS_USE = """
            select e, (select count(a) from Attachment a where a.evidence = e) from Evidence e
            """;

    private final AdvisoryLocks locks;

    EvidenceRepository(AdvisoryLocks locks) {
        this.locks = locks;
    }

    /** Until the end of the transaction nobody else adds the work of that DOI: who comes second finds it. */
    void reserve(UUID programmeId, String doi) {
        locks.lock("evidence " + programmeId + " " + doi);
    }

    Optional<Evidence> byDoi(UUID programmeId, String doi) {
        return find("programmeId = ?1 and doi = ?2", programmeId, doi).firstResultOptional();
    }

    Optional<Evidence> ofProgramme(UUID programmeId, UUID id) {
        return find("programmeId = ?1 and id = ?2", programmeId, id).firstResultOptional();
    }

    UsedEvidence used(UUID id) {
        return getEntityManager()
                .createQuery(WITH_ITS_USE + " where e.id = :id", UsedEvidence.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    Optional<UsedEvidence> readable(UUID programmeId, UUID id, Set<Audience> audiences) {
        return getEntityManager()
                .createQuery(
                        WITH_ITS_USE
                                + " where e.programmeId = :programmeId and e.id = :id and e.audience in "
                                + Hql.oneOf(audiences),
                        UsedEvidence.class)
                .setParameter("programmeId", programmeId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    Page<UsedEvidence> readable(UUID programmeId, Set<Audience> audiences, Paging paging) {
        var rows = getEntityManager()
                .createQuery(
                        WITH_ITS_USE
                                + " where e.programmeId = :programmeId and e.id < :before and e.audience in "
                                + Hql.oneOf(audiences)
                                + " order by e.id desc",
                        UsedEvidence.class)
                .setParameter("programmeId", programmeId)
                .setParameter("before", paging.beforeId())
                .setMaxResults(paging.fetch())
                .getResultList();
        return paging.page(rows, row -> row.evidence().id());
    }
}
