package org.cop.casebook.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.kit.access.SitesInReach;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {
    private static final String WITH_ANSWER = "from Issue i left join fetch i.answer where ";
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

    /** The last drafted first, by the day that is shown: within a day the order tells nothing of when, and so of by whom. */
    Page<Issue> ofSite(UUID siteId, IssueFilter filter, Paging paging) {
        var day = paging.cursor().map(cursor -> cursor.date(0)).orElse(Paging.AFTER_ALL_DAYS);
        var id = paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL);
        Map<String, Object> values = new HashMap<>(Map.of("siteId", siteId, "day", day, "before", id));
        var query = WITH_ANSWER
                + "i.siteId = :siteId and (i.draftedOn, i.id) < (:day, :before)"
                + where(filter, values)
                + " order by i.draftedOn desc, i.id desc";
        return paging.pageBy(rows(query, values, paging), issue -> Cursor.of(issue.draftedOn(), issue.id()));
    }

    /** What has been answered, the last answered first. */
    Page<Issue> answered(UUID programmeId, SitesInReach sight, @Nullable Boolean cleared, Paging paging) {
        var day = paging.cursor().map(cursor -> cursor.date(0)).orElse(Paging.AFTER_ALL_DAYS);
        var id = paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL);
        Map<String, Object> values = new HashMap<>(Map.of("programmeId", programmeId, "day", day, "before", id));
        var query = "from Issue i join fetch i.answer a where i.programmeId = :programmeId"
                + where(sight, values)
                + " and (a.answeredOn, i.id) < (:day, :before)"
                + (cleared == null ? "" : " and a.clearance.clearedFor is " + (cleared ? "not null" : "null"))
                + " order by a.answeredOn desc, i.id desc";
        return paging.pageBy(
                rows(query, values, paging),
                issue -> Cursor.of(issue.answer().orElseThrow().answeredOn(), issue.id()));
    }

    /** Where nothing was answered there is no answer, nor where the reader may not see it. */
    Issue requireAnswered(UUID programmeId, SitesInReach sight, UUID id) {
        Map<String, Object> values = new HashMap<>(Map.of("programmeId", programmeId, "id", id));
        var query = "from Issue i join fetch i.answer where i.programmeId = :programmeId and i.id = :id"
                + where(sight, values);
        return find(query, values).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    /** So that whoever has read the issue with its answer before holds an old version. */
    void raiseVersion(Issue issue) {
        getEntityManager().lock(issue, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static String where(SitesInReach sight, Map<String, Object> values) {
        if (sight.all()) {
            return "";
        }
        values.put("sites", sight.sites());
        return " and i.siteId in :sites";
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
