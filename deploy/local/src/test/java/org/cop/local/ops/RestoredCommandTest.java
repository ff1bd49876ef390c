package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.cop.local.home.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ops restored --as-of} after a database was restored: the service begins a new epoch and publishes its state again. */
class RestoredCommandTest extends OpsCommandTest {
    private static final String LONG_AGO =
            Instant.now().minus(Duration.ofHours(1)).toString();

    /** For a command that is refused before it asks Kafka: nothing answers there. */
    private static final String NOT_ASKED = "localhost:1";

    static Stream<Arguments> wrongPairs() {
        return Stream.of(Service.values())
                .flatMap(named -> Stream.of(Service.values())
                        .filter(owner -> owner != named)
                        .map(owner -> Arguments.of(named, owner)));
    }

    @ParameterizedTest
    @MethodSource("wrongPairs")
    void restoredForAnotherServicesDatabase_isRefusedAndChangesNothing(Service named, Service owner)
            throws SQLException {
        String before = platform.epochAndRequests(owner);

        assertThat(restored(owner, named.label(), NOT_ASKED)).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("FAILED  ")
                .contains("is the database of %s and not of %s".formatted(owner.label(), named.label()));
        assertThat(platform.epochAndRequests(owner)).isEqualTo(before);
    }

    @Test
    void restoredForNoService_isWrongUsage() {
        assertThat(restored(Service.MEETING, "meetings", NOT_ASKED)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no service \"meetings\"", "casebook-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--kafka-lost --as-of 2026-01-01T00:00:00Z"})
    void restoredWithNeitherOrBothThatCanBeLost_isWrongUsage(String lost) {
        String command = "restored --service meeting-service --kafka " + NOT_ASKED + " " + lost;

        assertThat(run(Service.MEETING, command.strip().split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains("--as-of", "--kafka-lost");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void restoredWhereKafkaKnowsNoGroup_beginsANewEpoch(Service service) throws SQLException {
        String before = platform.epochAndRequests(service);

        assertThat(restored(service, service.label(), platform.kafka()))
                .as(err.toString())
                .isZero();

        assertThat(platform.epochAndRequests(service)).isNotEqualTo(before).endsWith(" all");
        assertThat(out.toString()).contains("(0 partitions)", service.label() + " publishes its state again");
    }

    @Test
    void restoredForABackUpOfAnEarlierRelease_isRefusedAndChangesNothing() throws SQLException {
        String before = platform.epochAndRequests(Service.MEETING);
        platform.change(
                Service.MEETING, "alter function take_away_again(text, bigint, jsonb) rename to of_a_later_release");
        try {
            assertThat(restored(Service.MEETING, Service.MEETING.label(), NOT_ASKED))
                    .isEqualTo(1);

            assertThat(err.toString())
                    .contains("of an earlier release of meeting-service", "QUARKUS_INIT_AND_EXIT=true");
            assertThat(platform.epochAndRequests(Service.MEETING)).isEqualTo(before);
        } finally {
            platform.change(Service.MEETING, "alter function of_a_later_release rename to take_away_again");
        }
    }

    @Test
    void restoredWithoutTheTopics_saysHowToMakeThemAndChangesNothing() throws Exception {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            kafka.deleteTopics(List.of("cop.issue.v1")).all().get();
        }
        try {
            String before = platform.epochAndRequests(Service.CASEBOOK);

            assertThat(restored(Service.CASEBOOK, Service.CASEBOOK.label(), platform.kafka()))
                    .isEqualTo(1);

            assertThat(err.toString()).contains("Kafka has no topic cop.issue.v1", "ops topics create");
            assertThat(platform.epochAndRequests(Service.CASEBOOK)).isEqualTo(before);
        } finally {
            assertThat(runOnKafka("topics", "create", "--one-broker")).isZero();
        }
    }

    private int restored(Service database, String service, String kafka) {
        return run(database, "restored", "--service", service, "--as-of", LONG_AGO, "--kafka", kafka);
    }
}
