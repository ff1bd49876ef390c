package org.cop.casebook.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.events.CasebookEvent.EvidenceEvent;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The works that were added, for the readers they are cleared for, and at which sites they were brought to a case. */
@ApplicationScoped
class EvidenceSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;
    private final PublishedEvidence evidence;

    EvidenceSource(Sql sql, PublishedEvidence evidence) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from evidence");
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return "evidence";
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
    public List<EvidenceEvent> events(List<String> works) {
        List<UUID> ids = Keys.ids(works);
        List<EvidenceEvent> events = new ArrayList<>(evidence.added(ids));
        events.addAll(sql.statement("""
                        select e.id, e.programme_id, c.site_id, min(a.attached_on) as first_on
                        from attachment a join evidence e on e.id = a.evidence_id join case_study c on c.id = a.case_study_id
                        where e.id = any (:ids) group by e.id, e.programme_id, c.site_id order by first_on, c.site_id
                        """)
                .bindArray("ids", UUID.class, ids)
                .list(row -> new EvidenceAttached(
                        row.uuid("id"), row.uuid("programme_id"), row.uuid("site_id"), row.date("first_on"))));
        return events;
    }
}
