package org.cop.casebook.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.issue.RaisedIssueResource.RaisedIssueView;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The issues of a programme in a list for its commissioners, in one query that reads what they are shown and nothing else: who drafted and who
 * cleared an issue does not leave the database.
 */
@ApplicationScoped
class RaisedIssues {
    private final Sql sql;

    RaisedIssues(Sql sql) {
        this.sql = sql;
    }

    /** The last raised first. What was not raised is not there. */
    Page<RaisedIssueView> list(UUID programmeId, @Nullable UUID siteId, IssueFilter filter, Paging paging) {
        Map<String, Object> asked = asked(siteId, filter);
        StringBuilder conditions = new StringBuilder();
        asked.keySet()
                .forEach(column -> conditions
                        .append(" and i.")
                        .append(column)
                        .append(" = :")
                        .append(column));
        var select = sql.statement("""
                        select i.id, i.site_id, i.theme, i.severity, i.summary, i.statement, i.state, i.raised_on, i.acknowledged_on,
                               a.decision, a.text, a.answered_on, a.cleared_for
                        from issue i left join issue_answer a on a.id = i.answer_id
                        where i.programme_id = :programme and i.raised_on is not null and (i.raised_on, i.id) < (:day, :before)%s
                        order by i.raised_on desc, i.id desc limit :fetch
                        """.formatted(conditions))
                .bind("programme", programmeId)
                .bind("day", paging.cursor().map(cursor -> cursor.date(0)).orElse(Paging.AFTER_ALL_DAYS))
                .bind("before", paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL))
                .bind("fetch", paging.fetch());
        asked.forEach(select::bind);
        return paging.pageBy(select.list(Listed::read), listed -> Cursor.of(listed.raisedOn(), listed.issue.id()))
                .map(Listed::issue);
    }

    /** By column. */
    private static Map<String, Object> asked(@Nullable UUID siteId, IssueFilter filter) {
        Map<String, Object> asked = new LinkedHashMap<>();
        if (siteId != null) {
            asked.put("site_id", siteId);
        }
        if (filter.theme != null) {
            asked.put("theme", filter.theme);
        }
        if (filter.severity != null) {
            asked.put("severity", filter.severity);
        }
        if (filter.state != null) {
            asked.put("state", filter.state);
        }
        return asked;
    }

    private record Listed(RaisedIssueView issue, LocalDate raisedOn) {
        static Listed read(Row row) {
            LocalDate raisedOn = row.date("raised_on");
            return new Listed(
                    new RaisedIssueView(
                            row.uuid("id"),
                            row.uuid("site_id"),
                            row.text("theme"),
                            row.constant("severity", Severity.class),
                            row.text("summary"),
                            row.text("statement"),
                            row.constant("state", IssueState.class),
                            raisedOn,
                            row.dateOrNull("acknowledged_on"),
                            answer(row)),
                    raisedOn);
        }

        private static @Nullable AnswerView answer(Row row) {
            Decision decision = row.constantOrNull("decision", Decision.class);
            return decision == null
                    ? null
                    : new AnswerView(
                            decision,
                            row.text("text"),
                            row.date("answered_on"),
                            row.constantOrNull("cleared_for", Audience.class));
        }
    }
}
