package org.cop.casebook.issue;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {
    private static final String WITH_ANSWER = "from Issue i left join fetch i.answer where ";
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);

    /** Another site's issue is not found, so that its id tells nothing. */
    Issue requireAt(UUID siteId, UUID id) {
        return find(WITH_ANSWER + "i.siteId = ?1 and i.id = ?2", siteId, id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /** What was not raised is not there, for commissioners. */
    Issue requireRaised(UUID programmeId, UUID id) {
        return find(WITH_ANSWER + "i.programmeId = ?1 and i.id = ?2 and i.raisedOn is not null", programmeId, id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /** The last drafted first. */
    Page<Issue> ofSite(UUID siteId, IssueFilter filter, Paging paging) {
        Map<String, Object> values = new HashMap<>(Map.of("siteId", siteId, "before", paging.beforeId()));
        var query =
                WITH_ANSWER + "i.siteId = :siteId and i.id < :before" + where(filter, values) + " order by i.id desc";
        return paging.page(rows(query, values, paging), Issue::id);
    }

    /** The last raised first. */
    Page<Issue> raised(UUID programmeId, @Nullable UUID siteId, IssueFilter filter, Paging paging) {
        var day = paging.cursor().map(cursor -> cursor.date(0)).orElse(AFTER_ALL_DAYS);
        var id = paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL);
        Map<String, Object> values = new HashMap<>(Map.of("programmeId", programmeId, "day", day, "before", id));
        var query = WITH_ANSWER
                + "i.programmeId = :programmeId and i.raisedOn is not null and (i.raisedOn, i.id) < (:day, :before)"
                + where(filter, values)
                + (siteId == null ? "" : " and i.siteId = :siteId")
                + " order by i.raisedOn desc, i.id desc";
        if (siteId != null) {
            values.put("siteId", siteId);
        }
        return paging.pageBy(
                rows(query, values, paging), issue -> Cursor.of(requireNonNull(issue.raisedOn()), issue.id()));
    }

    private static String where(IssueFilter filter, Map<String, Object> values) {
        var conditions = new StringBuilder();
        if (filter.theme != null) {
            conditions.append(" and i.theme = :theme");
            values.put("theme", filter.theme);
        }
        if (filter.severity != null) {
            conditions.append(" and i.severity = :severity");
            values.put("severity", filter.severity);
        }
        if (filter.state != null) {
            conditions.append(" and i.state = :state");
            values.put("state", filter.state);
        }
        return conditions.toString();
    }

    private List<Issue> rows(String query, Map<String, Object> values, Paging paging) {
        return find(query, values).range(0, paging.limit()).list();
    }
}
