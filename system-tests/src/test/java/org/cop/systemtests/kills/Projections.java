package org.cop.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cop.systemtests.platform.RunningPlatform;

/** What every service knows of one programme, compared with what was acknowledged. */
final class Projections {
    private final RunningPlatform platform;
    private final UUID programme;

    Projections(RunningPlatform platform, String programme) {
        this.platform = platform;
        this.programme = UUID.fromString(programme);
    }

    /** Each acknowledged request once and with its last word in its own service and in every service that consumes it; nothing else. */
    void hold(Workload people) throws SQLException {
        UUID site = UUID.fromString(people.programme.site());
        List<String> days = people.meetings.entrySet().stream()
                .map(meeting -> meeting.getKey() + " " + meeting.getValue())
                .toList();
        assertOnce(days, "meeting", "select id || ' ' || day from meeting where site_id = ?", site);
        assertOnce(days, "casebook", "select id || ' ' || day from known_meeting where site_id = ?", site);

        assertOnce(texts(people.actions), "meeting", "select id from action where site_id = ?", site);
        assertOnce(texts(people.actions), "newsletter", activities("ACTION_AGREED"), programme);

        assertOnce(texts(people.evidence), "casebook", "select id from evidence where programme_id = ?", programme);
        assertOnce(texts(people.evidence), "newsletter", activities("EVIDENCE_ADDED"), programme);

        List<String> sites = new ArrayList<>(texts(people.sites));
        sites.add(people.programme.site());
        assertOnce(sites, "membership", "select id from site where programme_id = ?", programme);
        for (String consumer : List.of("meeting", "casebook", "newsletter")) {
            assertOnce(sites, consumer, "select id from place_site where programme_id = ?", programme);
        }
    }

    private static String activities(String kind) {
        return "select subject_id from activity where kind = '" + kind + "' and programme_id = ?";
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private void assertOnce(Collection<String> expected, String service, String query, UUID of) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = platform.database(service);
                var select = connection.prepareStatement(query)) {
            select.setObject(1, of);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        assertThat(found).as("%s: %s", service, query).containsExactlyInAnyOrderElementsOf(expected);
    }
}
