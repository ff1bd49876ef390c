package org.cop.casebook.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {
    Optional<Attachment> of(UUID caseStudyId, Evidence evidence) {
        return find("caseStudyId = ?1 and evidence = ?2", caseStudyId, evidence).firstResultOptional();
    }

    /** The first brought comes first. */
    Page<Attachment> list(UUID caseStudyId, Paging paging) {
        return paging.page(
                find(
                                "from Attachment a join fetch a.evidence where a.caseStudyId = ?1 and a.id > ?2 order by a.id",
                                caseStudyId,
                                paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Attachment::id);
    }
}
