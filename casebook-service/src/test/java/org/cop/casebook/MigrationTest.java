package org.cop.casebook;

import static java.util.Map.entry;
import static org.cop.testsupport.migration.ListedValues.constants;

import java.util.Map;
import java.util.Set;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.IssueEvent;
import org.cop.testsupport.migration.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

    @Override
    protected String firstMigration() {
        return "V1__casebook.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -1469377532;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of("known_programme", "known_site");
    }

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V2__second_reader_retention_and_random_ids.sql", UNRELEASED,
                "V5__places_are_the_kits.sql", UNRELEASED);
    }

    @Override
    protected Map<String, Set<String>> listedValues() {
        return Map.ofEntries(
                entry("known_meeting.state", constants("org.cop.casebook.upstream.KnownMeeting$State")),
                entry("case_study.state", constants("org.cop.casebook.casestudy.CaseState")),
                entry("case_study.presented_kind", constants(CasebookEvent.CaseKind.class)),
                entry("case_study_text.kind", constants(CasebookEvent.CaseKind.class)),
                entry("case_study_text.outcome", constants(CasebookEvent.Outcome.class)),
                entry("clearance.audience", constants(Audience.class)),
                entry("evidence.audience", constants(Audience.class, "SITE")),
                entry("evidence.cleared_for", constants(Audience.class, "SITE")),
                entry("issue.severity", constants(IssueEvent.Severity.class)),
                entry("issue.state", constants("org.cop.casebook.issue.IssueState")),
                entry("issue.cleared_for", constants(Audience.class, "SITE", "PROGRAMME")),
                entry("issue_answer.decision", constants(IssueEvent.Decision.class)),
                entry("issue_answer.cleared_for", constants(Audience.class, "SITE")));
    }
}
