package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.cop.local.home.Service;
import org.junit.jupiter.api.Test;

/** {@code ops republish}. */
class RepublishCommandTest extends OpsCommandTest {
    @Test
    void republishOfWhatTheServiceDoesNotPublish_isRefusedAndAsksForNothing() throws SQLException {
        String before = platform.epochAndRequests(Service.MEETING);

        assertThat(run(Service.MEETING, "republish", "access")).isEqualTo(1);

        assertThat(err.toString()).contains("meeting-service does not publish access: it has [meetings, actions]");
        assertThat(platform.epochAndRequests(Service.MEETING)).isEqualTo(before);
    }
}
