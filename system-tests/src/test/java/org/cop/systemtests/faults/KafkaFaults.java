package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.platform.IsolatedService.TIMEOUT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka is down or slow. */
abstract class KafkaFaults {
    private final RunningPlatform platform;
    private final MembershipBehindProxies membership;
    private final IsolatedService service;
    private final FaultProxy kafka;

    KafkaFaults(RunningPlatform platform, MembershipBehindProxies membership) {
        this.platform = platform;
        this.membership = membership;
        this.service = membership.service;
        this.kafka = membership.kafka;
    }

    @ParameterizedTest
    @MethodSource("org.cop.systemtests.faults.Outage#ofKafka")
    void anUnavailableKafka_failsNoRequestAndEventsArePublishedAfterwards(Outage outage) {
        outage.begin(kafka);
        List<String> programmes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programmes.add(membership.newProgramme());
        }
        UUID redelivered = membership.event().redeliver();
        await().atMost(TIMEOUT).until(() -> service.dependency("kafka") != null);
        await().atMost(TIMEOUT).until(() -> service.metric("cop_outbox_unsent") > 0);
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
        assertThat(service.health("/live").statusCode()).isEqualTo(200);

        kafka.heal();
        await().atMost(TIMEOUT).until(() -> service.metric("cop_outbox_unsent") == 0);
        assertThat(new Topics(platform)
                        .records("cop.membership.v1").stream()
                                .map(ConsumerRecord::key)
                                .filter(programmes::contains)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(programmes);
        await().atMost(TIMEOUT).until(() -> membership.event().isApplied(redelivered));
    }

    @Test
    void aKafkaAnsweringByteByByte_getsEveryEventOnce() {
        kafka.drip(FaultProxy.SLOW_DRIP);
        String programme = membership.newProgramme();
        UUID redelivered = membership.event().redeliver();

        await().atMost(TIMEOUT).until(() -> membership.event().isApplied(redelivered));
        await().atMost(TIMEOUT).until(() -> !published(programme).isEmpty());
        await().atMost(TIMEOUT).until(() -> service.metric("cop_outbox_unsent") == 0);
        assertThat(published(programme)).hasSize(1);
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
    }

    private List<ConsumerRecord<String, byte[]>> published(String programme) {
        return new Topics(platform)
                .records("cop.membership.v1").stream()
                        .filter(record -> record.key().equals(programme))
                        .toList();
    }
}
