package org.cop.client.topics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicDeclarationsTest {
    private static final String DAYS_30 = String.valueOf(Duration.ofDays(30).toMillis());

    private final Map<String, Topic> topics = TopicDeclarations.ofThisCheckout().all().stream()
            .collect(Collectors.toMap(Topic::name, Function.identity()));

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
                        "cop.casebook.v1.dlq.meeting-service",
                        "cop.casebook.v1.dlq.newsletter-service",
                        "cop.issue.v1",
                        "cop.issue.v1.dlq.meeting-service",
                        "cop.issue.v1.dlq.newsletter-service",
                        "cop.newsletter.v1",
                        "cop.newsletter.v1.dlq.newsletter-service");
    }

    @Test
    void eventsAreKeptForEver() {
        assertThat(topic("cop.casebook.v1").partitions()).isEqualTo(6);
        assertThat(topic("cop.casebook.v1").configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void accessAndContactsAreCompacted() {
        assertThat(topics.values().stream().filter(Topic::compacted).map(Topic::name))
                .containsExactlyInAnyOrder("cop.access.v1", "cop.membership.contacts.v1");
        assertThat(topic("cop.access.v1").configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("delete.retention.ms", DAYS_30);
        assertThat(topic("cop.membership.contacts.v1").configs())
                .containsEntry(
                        "max.compaction.lag.ms",
                        String.valueOf(Duration.ofDays(1).toMillis()))
                .containsEntry(
                        "min.compaction.lag.ms",
                        String.valueOf(Duration.ofHours(12).toMillis()));
    }

    @Test
    void deadLettersWithAddressesAreDeletedEarlierThanOthers() {
        assertThat(topic("cop.meeting.v1.dlq.casebook-service").partitions()).isEqualTo(1);
        assertThat(topic("cop.meeting.v1.dlq.casebook-service").configs()).containsEntry("retention.ms", DAYS_30);
        assertThat(topic("cop.membership.contacts.v1.dlq.newsletter-service").configs())
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

        assertThatThrownBy(() -> TopicDeclarations.read(file)).hasMessageContaining("retentoin");
        assertThatThrownBy(() -> TopicDeclarations.milliseconds("30 days")).hasMessageContaining("30 days");
    }

    private Topic topic(String name) {
        return requireNonNull(topics.get(name));
    }
}
