package org.cop.casebook.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.IssueEvent;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Every issue that was raised, what commissioners have said to it, and their answer where it was cleared. */
@ApplicationScoped
class IssueSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    IssueSource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from issue where raised_on is not null");
    }

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public String topic() {
        return IssueEvent.TOPIC;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return keys.after(after, limit);
    }

    @Override
    public List<IssueEvent> events(List<String> issues) {
        return sql.statement("""
                        select i.*, a.decision, a.text as answer, a.answered_on, a.cleared_for as answer_for
                        from issue i left join issue_answer a on a.id = i.answer_id where i.id = any (:ids)
                        """).bindArray("ids", UUID.class, Keys.ids(issues)).list(IssueSource::events).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<IssueEvent> events(Row row) {
        UUID id = row.uuid("id");
        UUID programme = row.uuid("programme_id");
        UUID site = row.uuid("site_id");
        String theme = row.text("theme");
        String summary = row.text("summary");
        List<IssueEvent> events = new ArrayList<>();
        events.add(new IssueRaised(
                id,
                programme,
                site,
                theme,
                row.constant("severity", Severity.class),
                summary,
                row.text("statement"),
                row.date("raised_on")));
        LocalDate acknowledgedOn = row.dateOrNull("acknowledged_on");
        if (acknowledgedOn != null) {
            events.add(new IssueAcknowledged(id, programme, site, acknowledgedOn));
        }
        Audience answerFor = row.constantOrNull("answer_for", Audience.class);
        if (answerFor != null) {
            events.add(new IssueAnswered(
                    id,
                    programme,
                    site,
                    answerFor,
                    theme,
                    summary,
                    row.constant("decision", Decision.class),
                    row.text("answer"),
                    row.date("answered_on")));
        }
        return events;
    }
}
