package org.cop.newsletter.alert;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.privacy.Finding;
import org.cop.kit.sql.Sql;

/** What the check found in issues, and of which two editors have said that it is nothing. */
@ApplicationScoped
public class ReleasedFindings {
    private final Sql sql;

    ReleasedFindings(Sql sql) {
        this.sql = sql;
    }

    private record Released(UUID issueId, Set<String> reasons) {}

    /** The codes of such findings, see {@link Finding#code()}, of the issues that this edition names, by issue. */
    public Map<UUID, Set<String>> in(UUID programmeId, UUID editionId) {
        return sql
                .statement("""
                        select h.issue_id, array_to_string(h.reasons, ' ') as all_reasons from held_alert h
                        where h.programme_id = :programme and h.state = 'RELEASED'
                          and exists (select 1 from edition_item i where i.subject_id = h.issue_id and i.edition_id = :edition)
                        """)
                .bind("programme", programmeId)
                .bind("edition", editionId)
                .list(row -> new Released(
                        row.uuid("issue_id"),
                        Set.copyOf(List.of(row.text("all_reasons").split(" ")))))
                .stream()
                .collect(toUnmodifiableMap(Released::issueId, Released::reasons));
    }
}
