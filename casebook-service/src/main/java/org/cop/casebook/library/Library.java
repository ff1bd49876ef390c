package org.cop.casebook.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.database.Hql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was published. The way to a text leads through the clearance of exactly that text, so that a text which nobody cleared cannot be
 * come by here, whatever state a case is in.
 */
@ApplicationScoped
class Library {
    private final EntityManager entities;

    Library(EntityManager entities) {
        this.entities = entities;
    }

    private static String readable(Audience circle) {
        return """
                from CaseStudy c join c.clearance k join k.text t
                where c.programmeId = :programmeId and c.state = PUBLISHED and k.clearance.clearedFor in %s
                """.formatted(Hql.oneOf(circle.readable()));
    }

    /** The last published first. */
    @Transactional
    Page<PublishedLine> list(
            UUID programmeId, Audience circle, @Nullable UUID siteId, @Nullable String theme, Paging paging) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "programmeId", programmeId,
                "day", paging.cursor().map(cursor -> cursor.date(0)).orElse(Paging.AFTER_ALL_DAYS),
                "before", paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL)));
        var query = new StringBuilder("""
                select c.id, c.siteId, t.content.title, t.content.summary, t.content.kind, t.content.themes,
                       t.content.outcome, c.steps.publishedOn
                """)
                .append(readable(circle))
                .append(" and (c.steps.publishedOn, c.id) < (:day, :before)");
        if (siteId != null) {
            query.append(" and c.siteId = :siteId");
            values.put("siteId", siteId);
        }
        if (theme != null) {
            query.append(" and array_contains(t.content.themes, :theme)");
            values.put("theme", theme);
        }
        var lines = entities.createQuery(query + " order by c.steps.publishedOn desc, c.id desc", PublishedLine.class)
                .setMaxResults(paging.fetch());
        values.forEach(lines::setParameter);
        return paging.pageBy(lines.getResultList(), line -> Cursor.of(line.publishedOn(), line.id()));
    }

    /** The part for commissioners is read for them alone. */
    @Transactional
    PublishedCase get(UUID programmeId, Audience circle, UUID id) {
        return entities.createQuery("""
                        select c.id, c.siteId, t.content.title, t.content.summary, t.content.kind, t.content.themes,
                               t.content.live, t.content.jointlyWorked, t.content.presentation,
                               t.content.practicalAction, t.content.learning,
                               case when :commissions = true then t.content.commissionerIssues end,
                               t.content.outcome, c.steps.publishedOn
                        """ + readable(circle) + " and c.id = :id", PublishedCase.class)
                .setParameter("programmeId", programmeId)
                .setParameter("commissions", circle == Audience.COMMISSIONER)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
