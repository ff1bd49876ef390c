package org.cop.casebook.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.CaseStudyEvent;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * That cases were presented, what is published, and that what was published was withdrawn. The text is the one that the clearance names,
 * or none.
 */
@ApplicationScoped
class CaseStudySource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    CaseStudySource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from case_study where presented_on is not null");
    }

    @Override
    public String name() {
        return "case-studies";
    }

    @Override
    public String topic() {
        return CasebookEvent.TOPIC;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return keys.after(after, limit);
    }

    @Override
    public List<CaseStudyEvent> events(List<String> cases) {
        return sql.statement("""
                        select c.*, t.kind, t.title, t.summary, array_to_string(t.themes, ',') as themes_listed, t.outcome,
                               coalesce(c.presented_kind, t.kind) as was_presented,
                               l.audience, l.text_id is not distinct from c.text_id as cleared
                        from case_study c left join case_study_text t on t.id = c.text_id
                             left join clearance l on l.id = c.clearance_id
                        where c.id = any (:ids)
                        """).bindArray("ids", UUID.class, Keys.ids(cases)).list(CaseStudySource::events).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<CaseStudyEvent> events(Row row) {
        UUID id = row.uuid("id");
        UUID programme = row.uuid("programme_id");
        UUID site = row.uuid("site_id");
        CaseKind kind = row.constantOrNull("kind", CaseKind.class); // the texts of a withdrawn case are gone some day
        CaseKind presented = row.constantOrNull(
                "was_presented", CaseKind.class); // that it was presented is not; the last release notes no kind
        List<CaseStudyEvent> events = new ArrayList<>();
        if (presented != null) {
            events.add(new CaseStudyPresented(
                    id, programme, site, row.uuid("meeting_id"), presented, row.date("presented_on")));
        }
        LocalDate publishedOn = row.dateOrNull("published_on");
        LocalDate withdrawnOn = row.dateOrNull("withdrawn_on");
        if (publishedOn != null && withdrawnOn != null) {
            events.add(new CaseStudyWithdrawn(id, programme, site, withdrawnOn));
        } else if (publishedOn != null && kind != null && row.bool("cleared")) {
            events.add(new CaseStudyPublished(
                    id,
                    programme,
                    site,
                    row.constant("audience", Audience.class),
                    kind,
                    row.text("title"),
                    row.text("summary"),
                    split(row.text("themes_listed")),
                    row.constantOrNull("outcome", Outcome.class),
                    publishedOn));
        }
        return events;
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
