package org.cop.casebook.casestudy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.casebook.casestudy.CaseStudyListResource.CaseStudyLine;
import org.cop.events.Audience;
import org.cop.kit.database.Hql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CaseStudyRepository implements PanacheRepositoryBase<CaseStudy, UUID> {
    /** With its present text and clearance. Neither another site's case nor somebody else's first draft is found, so that its id tells nothing. */
    CaseStudy require(UUID siteId, UUID id, String reader) {
        return visible(siteId, id, reader).orElseThrow(NotFoundException::new);
    }

    Optional<CaseStudy> visible(UUID siteId, UUID id, String reader) {
        return find("""
                from CaseStudy c left join fetch c.text left join fetch c.clearance k left join fetch k.text
                where c.siteId = ?1 and c.id = ?2
                """, siteId, id).firstResultOptional().filter(study -> study.isVisibleTo(reader));
    }

    /** The newest first, without the texts; of withdrawn ones not even the title. */
    Page<CaseStudyLine> list(UUID siteId, String reader, @Nullable CaseState state, Paging paging) {
        var lines = getEntityManager()
                .createQuery(
                        """
                        select c.id, c.state, c.draftedAt, t.content.title, t.content.summary, t.content.kind,
                               t.content.themes, t.content.live, t.content.jointlyWorked, t.content.outcome, t.revision,
                               case when k.text.id = t.id then k.clearance.clearedFor end, c.steps.presentedOn, c.steps.publishedOn
                        from CaseStudy c left join c.text t on c.state <> WITHDRAWN left join c.clearance k
                        where c.siteId = :siteId and (c.draftedAt, c.id) < (:draftedAt, :before)
                          and (c.firstHandedIn is not null or c.author = :reader)
                        """ + (state == null ? "" : " and c.state = :state") + " order by c.draftedAt desc, c.id desc",
                        CaseStudyLine.class)
                .setParameter("siteId", siteId)
                .setParameter("reader", reader)
                .setParameter(
                        "draftedAt",
                        paging.cursor().map(cursor -> cursor.instant(0)).orElse(Paging.AFTER_ALL_TIMES))
                .setParameter(
                        "before", paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL))
                .setMaxResults(paging.fetch());
        if (state != null) {
            lines.setParameter("state", state);
        }
        return paging.pageBy(lines.getResultList(), line -> Cursor.of(line.draftedAt(), line.id()));
    }

    /** The texts that a case has had from that revision on, the newest first. */
    Page<CaseText> revisions(UUID caseStudyId, int from, Paging paging) {
        long before = paging.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var texts = getEntityManager()
                .createQuery("""
                        from CaseText where caseStudyId = :id and revision >= :from and revision < :before
                        order by revision desc
                        """, CaseText.class)
                .setParameter("id", caseStudyId)
                .setParameter("from", from)
                .setParameter("before", Math.clamp(before, 0, Integer.MAX_VALUE))
                .setMaxResults(paging.fetch())
                .getResultList();
        return paging.pageBy(texts, text -> Cursor.of(text.revision()));
    }

    /**
     * The accounts of those who wrote the present text, or an earlier one since somebody else last read one for that audience: words of theirs
     * may still stand in it.
     */
    Set<String> writersNotYetReadFor(Audience audience, CaseStudy study) {
        var enough = Arrays.stream(Audience.values())
                .filter(cleared -> cleared.reaches(audience))
                .toList();
        return new HashSet<>(getEntityManager()
                .createQuery("""
                        select t.editedBy from CaseText t where t.caseStudyId = :id and t.revision > coalesce((
                            select max(k.text.revision) from CaseClearance k
                            where k.caseStudyId = :id and k.text.revision < :present and k.clearance.clearedFor in %s), 0)
                        """.formatted(Hql.oneOf(enough)), String.class)
                .setParameter("id", study.id())
                .setParameter("present", study.text().revision())
                .getResultList());
    }
}
