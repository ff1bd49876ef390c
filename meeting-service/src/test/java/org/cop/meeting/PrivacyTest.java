package org.cop.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.register;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cop.events.MeetingEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.Test;

/** What was said at a meeting belongs to those who were there: no text that somebody wrote leaves this service. */
@QuarkusTest
@ServiceTest
class PrivacyTest {
    private static final List<String> WRITTEN =
            List.of("Zx-objective", "Zx-owner", "Zx-comment", "Zx-correction", "Zx-cancellation", "Zx-place");

    @Inject
    AgroalDataSource database;

    @Test
    void noWordThatSomebodyWroteIsInEventsLogOrAudit() throws SQLException {
        var log = new Remembered();
        Logger.getLogger("").addHandler(log);
        try {
            everythingThatCanBeWritten();
        } finally {
            Logger.getLogger("").removeHandler(log);
        }

        assertThat(log.lines).isNotEmpty().noneMatch(PrivacyTest::isWritten);
        assertThat(EventReader.records(MeetingEvent.TOPIC))
                .isNotEmpty()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8) + record.headers())
                .noneMatch(PrivacyTest::isWritten);
        assertThat(audit()).isNotEmpty().noneMatch(PrivacyTest::isWritten);
    }

    private static void everythingThatCanBeWritten() {
        TestSite site = TestSite.open();
        List<UUID> members = site.members(2);
        UUID march =
                UUID.fromString(site.post("meetings", "{\"startsAt\": \"2012-03-14T14:00\", \"place\": \"Zx-place\"}")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        UUID april = site.meeting("2012-04-11T14:00");
        UUID may = site.meeting("2012-05-09T14:00");
        site.held(march, members.get(0));
        site.held(april, members.get(0));
        site.record(march, register(Map.of(members.get(1), "ATTENDED"), ", \"reason\": \"Zx-correction\""))
                .statusCode(200);
        site.post("meetings/" + may + "/cancellation", "{\"reason\": \"Zx-cancellation\"}")
                .statusCode(200);
        String action = site.post(
                        "meetings/" + march + "/actions",
                        "{\"objective\": \"Zx-objective\", \"ownerRoles\": [\"Zx-owner\"]}")
                .statusCode(201)
                .extract()
                .path("id");
        site.post(
                        "actions/" + action + "/feedback",
                        "{\"meetingId\": \"" + april
                                + "\", \"tried\": true, \"helpful\": \"YES\", \"comment\": \"Zx-comment\"}")
                .statusCode(200);
        // Refused, and neither repeated nor logged.
        site.post(
                        "meetings/" + march + "/actions",
                        "{\"objective\": \"Zx-objective\", \"ownerRoles\": [\"Zx-owner\", 7]}")
                .statusCode(400);
        PublishedEvents.about(action, 2);
    }

    private static boolean isWritten(String text) {
        return WRITTEN.stream().anyMatch(text::contains);
    }

    private List<String> audit() throws SQLException {
        List<String> entries = new ArrayList<>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select audit_entry::text from audit_entry")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        return entries;
    }

    /** Everything that is logged meanwhile. */
    private static final class Remembered extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            lines.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
