package org.cop.casebook.casestudy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CaseStudyRepository implements PanacheRepositoryBase<CaseStudy, UUID> {
    /** With its present text and clearance. Another site's case is not found, so that its id tells nothing. */
    CaseStudy require(UUID siteId, UUID id) {
        return find("""
                from CaseStudy c join fetch c.text left join fetch c.clearance k left join fetch k.text
                where c.siteId = ?1 and c.id = ?2
                """, siteId, id).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    /** The newest first, without the texts. */
    Page<CaseStudyLine> list(UUID siteId, @Nullable CaseState state, Paging paging) {
        var lines = getEntityManager()
                .createQuery(
                        """
                        select c.id, c.state, t.content.title, t.content.summary, t.content.kind, t.content.themes,
                               t.content.live, t.content.jointlyWorked, t.content.outcome, t.revision,
                               case when k.text.id = t.id then k.audience end, c.presentedOn, c.publishedOn
                        from CaseStudy c join c.text t left join c.clearance k
                        where c.siteId = :siteId and c.id < :before
                        """ + (state == null ? "" : " and c.state = :state") + " order by c.id desc",
                        CaseStudyLine.class)
                .setParameter("siteId", siteId)
                .setParameter("before", paging.beforeId())
                .setMaxResults(paging.fetch());
        if (state != null) {
            lines.setParameter("state", state);
        }
        return paging.page(lines.getResultList(), CaseStudyLine::id);
    }

    /** Every text that a case has had, the newest first. */
    Page<CaseText> revisions(UUID caseStudyId, Paging paging) {
        long before = paging.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var texts = getEntityManager()
                .createQuery(
                        "from CaseText where caseStudyId = :id and revision < :before order by revision desc",
                        CaseText.class)
                .setParameter("id", caseStudyId)
                .setParameter("before", Math.clamp(before, 0, Integer.MAX_VALUE))
                .setMaxResults(paging.fetch())
                .getResultList();
        return paging.pageBy(texts, text -> Cursor.of(text.revision()));
    }
}
