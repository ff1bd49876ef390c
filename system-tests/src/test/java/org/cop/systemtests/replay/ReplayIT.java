package org.cop.systemtests.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cop.systemtests.platform.Mailbox;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The year told a second time from its beginning. */
@ExtendWith(RunningPlatform.Extension.class)
class ReplayIT {
    private static final List<String> GROUPS =
            List.of("membership-service", "meeting-service", "casebook-service", "newsletter-service");
    /** What the platform keeps for itself about telling and hearing; everything else is what people see. */
    private static final List<String> BOOKKEEPING = List.of("inbox", "outbox", "flyway_schema_history");

    private final RunningPlatform platform;

    ReplayIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void readingAllTopicsAgainFromTheBeginningWithAnEmptyInboxChangesNothingAndMailsNobody() throws Exception {
        // The second start, on the data of the first.
        platform.stop();
        platform.start("--no-services");
        Map<String, String> before = tables();
        int mails = new Mailbox(platform).count();
        forgetWhatWasHeard();
        rewind();

        platform.stop();
        platform.start();
        await("everything is heard again").atMost(Duration.ofMinutes(2)).until(() -> lag() == 0);

        assertThat(tables()).isEqualTo(before);
        assertThat(new Mailbox(platform).count()).isEqualTo(mails);
    }

    private void forgetWhatWasHeard() throws SQLException {
        for (String service : RunningPlatform.SERVICES) {
            try (var connection = platform.database(service);
                    var statement = connection.createStatement()) {
                statement.execute("truncate inbox");
            }
        }
    }

    private void rewind() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> start = new TreeMap<>(byName());
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .keySet()
                        .forEach(partition -> start.put(partition, new OffsetAndMetadata(0)));
                assertThat(start).as(group).isNotEmpty();
                admin.alterConsumerGroupOffsets(group, start).all().get();
            }
        }
    }

    private long lag() throws ExecutionException, InterruptedException {
        long lag = 0;
        try (Admin admin = admin()) {
            for (String group : GROUPS) {
                var offsets = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var ends = admin.listOffsets(offsets.keySet().stream()
                                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all()
                        .get();
                for (var offset : offsets.entrySet()) {
                    lag += ends.get(offset.getKey()).offset()
                            - offset.getValue().offset();
                }
            }
        }
        return lag;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.kafka()));
    }

    /** A fingerprint of every table of every service. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (String service : RunningPlatform.SERVICES) {
            try (var connection = platform.database(service);
                    var names = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (names.next()) {
                    String table = names.getString("TABLE_NAME");
                    if (!BOOKKEEPING.contains(table)) {
                        try (var statement = connection.createStatement();
                                var row = statement.executeQuery(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|'"
                                                + " order by t::text)), '') from \"" + table + "\" t")) {
                            row.next();
                            fingerprints.put(service + "." + table, row.getString(1));
                        }
                    }
                }
            }
        }
        return fingerprints;
    }

    private static Comparator<TopicPartition> byName() {
        return Comparator.comparing(TopicPartition::toString);
    }
}
