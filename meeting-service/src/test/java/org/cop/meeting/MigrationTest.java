package org.cop.meeting;

import static java.util.Map.entry;
import static org.cop.testsupport.migration.ListedValues.constants;

import java.util.Map;
import java.util.Set;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent;
import org.cop.events.Sector;
import org.cop.testsupport.migration.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

    @Override
    protected String firstMigration() {
        return "V1__meetings.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -999662608;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of("known_programme", "known_site");
    }

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V5__places_are_the_kits.sql",
                UNRELEASED,
                "V6__taken_away_again_after_a_restore.sql",
                "a table that only the migration uses");
    }

    @Override
    protected Map<String, Set<String>> listedValues() {
        return Map.ofEntries(
                entry("known_member.sector", constants(Sector.class)),
                entry("meeting.state", constants("org.cop.meeting.meeting.MeetingState")),
                entry("register_entry.status", constants(AttendanceStatus.class, "NOT_RECORDED")),
                entry("register_change.was", constants(AttendanceStatus.class)),
                entry("register_change.became", constants(AttendanceStatus.class)),
                entry("action.state", constants("org.cop.meeting.action.Action$State")),
                entry("feedback.helpful", constants(MeetingEvent.Helpfulness.class)));
    }
}
