package org.cop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final String DAYS_30 = String.valueOf(Duration.ofDays(30).toMillis());

    private final Map<String, NewTopic> topics = Topics.read(
                    Repository.ofThisCode().topics())
            .forOneBroker()
            .stream()
            .collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void everyTopicAndEachReadersDeadLettersAreDeclared() {
        assertThat(topics.keySet())
                .containsExactlyInAnyOrder(
                        "cop.membership.v1",
                        "cop.membership.v1.dlq.meeting-service",
                        "cop.membership.v1.dlq.casebook-service",
                        "cop.membership.v1.dlq.newsletter-service",
                        "cop.membership.contacts.v1",
                        "cop.membership.contacts.v1.dlq.newsletter-service",
                        "cop.access.v1",
                        "cop.access.v1.dlq.membership-service",
                        "cop.access.v1.dlq.meeting-service",
                        "cop.access.v1.dlq.casebook-service",
                        "cop.access.v1.dlq.newsletter-service",
                        "cop.meeting.v1",
                        "cop.meeting.v1.dlq.membership-service",
                        "cop.meeting.v1.dlq.casebook-service",
                        "cop.meeting.v1.dlq.newsletter-service",
                        "cop.casebook.v1",
                        "cop.casebook.v1.dlq.newsletter-service",
                        "cop.issue.v1",
                        "cop.issue.v1.dlq.meeting-service",
                        "cop.issue.v1.dlq.newsletter-service",
                        "cop.newsletter.v1");
    }

    @Test
    void factsAreKeptForEver() {
        assertThat(topics.get("cop.casebook.v1").numPartitions()).isEqualTo(6);
        assertThat(topics.get("cop.casebook.v1").configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void ofAccountsAndContactsTheLastWordCounts() {
        assertThat(topics.get("cop.access.v1").configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("delete.retention.ms", DAYS_30);
        assertThat(topics.get("cop.membership.contacts.v1").configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry(
                        "max.compaction.lag.ms",
                        String.valueOf(Duration.ofDays(1).toMillis()));
    }

    @Test
    void deadLettersWithAddressesGoEarlierThanOthers() {
        assertThat(topics.get("cop.meeting.v1.dlq.casebook-service").numPartitions())
                .isEqualTo(1);
        assertThat(topics.get("cop.meeting.v1.dlq.casebook-service").configs()).containsEntry("retention.ms", DAYS_30);
        assertThat(topics.get("cop.membership.contacts.v1.dlq.newsletter-service")
                        .configs())
                .containsEntry("retention.ms", String.valueOf(Duration.ofDays(7).toMillis()));
    }

    @Test
    void aMisspeltSettingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("topics.yaml"), """
                defaults: {partitions: 6, replicas: 3, minimumInSyncReplicas: 2}
                deadLetters: {partitions: 1, retention: 30d}
                topics:
                  - {name: a, carries: b, cleanup: delete, retentoin: forever, readers: []}
                """);

        assertThatThrownBy(() -> Topics.read(file)).hasMessageContaining("retentoin");
        assertThatThrownBy(() -> Topics.milliseconds("30 days")).hasMessageContaining("30 days");
    }
}
