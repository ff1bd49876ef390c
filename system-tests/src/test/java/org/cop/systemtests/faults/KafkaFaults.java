package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.faults.LoneService.PATIENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kafka is away or slow. */
abstract class KafkaFaults {
    private final RunningPlatform platform;
    private final MembershipBehindProxies membership;
    private final LoneService service;
    private final FaultProxy kafka;

    KafkaFaults(RunningPlatform platform, MembershipBehindProxies membership) {
        this.platform = platform;
        this.membership = membership;
        this.service = membership.service;
        this.kafka = membership.kafka;
    }

    @ParameterizedTest
    @EnumSource
    void whileKafkaIsAwayNobodyNoticesAndFactsAreToldAfterwards(Outage outage) {
        outage.begin(kafka);
        List<String> programmes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programmes.add(membership.newProgramme());
        }
        UUID heard = membership.fact().hear();
        await().atMost(PATIENCE).until(() -> service.dependency("kafka") != null);
        await().atMost(PATIENCE).until(() -> service.metric("cop_outbox_unsent") > 0);
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
        assertThat(service.health("/live").statusCode()).isEqualTo(200);

        kafka.heal();
        await().atMost(PATIENCE).until(() -> service.metric("cop_outbox_unsent") == 0);
        assertThat(new Topics(platform)
                        .records("cop.membership.v1").stream()
                                .map(ConsumerRecord::key)
                                .filter(programmes::contains)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(programmes);
        await().atMost(PATIENCE).until(() -> membership.fact().isWorkedIn(heard));
    }

    @Test
    void aKafkaThatIsHeardAByteAtATimeIsSlowAndNoMoreAndIsToldEverythingOnce() {
        kafka.drip(FaultProxy.SLOW_DRIP);
        String programme = membership.newProgramme();
        UUID heard = membership.fact().hear();

        await().atMost(PATIENCE).until(() -> membership.fact().isWorkedIn(heard));
        await().atMost(PATIENCE).until(() -> !told(programme).isEmpty());
        await().atMost(PATIENCE).until(() -> service.metric("cop_outbox_unsent") == 0);
        assertThat(told(programme)).hasSize(1);
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
    }

    private List<ConsumerRecord<String, byte[]>> told(String programme) {
        return new Topics(platform)
                .records("cop.membership.v1").stream()
                        .filter(told -> told.key().equals(programme))
                        .toList();
    }
}
