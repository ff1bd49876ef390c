package org.cop.meeting.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

/** Registers with their lines, and the corrections that were made to them. */
@ApplicationScoped
class RegisterRepository implements PanacheRepositoryBase<Register, UUID> {
    private final EntityManager entities;

    RegisterRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Register> of(UUID meetingId) {
        return find("from Register r left join fetch r.statuses where r.meetingId = ?1", meetingId).list().stream()
                .findFirst();
    }

    void keep(RegisterCorrection correction) {
        entities.persist(correction);
    }

    int correctionsOf(UUID meetingId) {
        return entities.createQuery("select count(*) from RegisterCorrection where meetingId = ?1", Long.class)
                .setParameter(1, meetingId)
                .getSingleResult()
                .intValue();
    }

    /** Newest first. */
    Page<RegisterCorrection> corrections(UUID meetingId, Paging paging) {
        return paging.page(
                entities.createQuery(
                                "from RegisterCorrection where meetingId = ?1 and id < ?2 order by id desc",
                                RegisterCorrection.class)
                        .setParameter(1, meetingId)
                        .setParameter(2, paging.beforeId())
                        .setMaxResults(paging.fetch())
                        .getResultList(),
                RegisterCorrection::id);
    }
}
