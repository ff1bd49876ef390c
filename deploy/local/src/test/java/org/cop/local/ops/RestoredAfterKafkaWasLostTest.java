package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cop.local.home.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ops restored --kafka-lost}: what the database holds is published to a new Kafka, and nothing is taken back. */
class RestoredAfterKafkaWasLostTest extends OpsCommandTest {
    /** Nobody has consumed anything from this Kafka: it knows no group. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void restoredAfterKafkaWasLost_beginsANewEpochAndPublishesAgain(Service service) throws SQLException {
        String before = platform.epochAndRequests(service);

        assertThat(restoredAfterKafkaWasLost(service)).as(err.toString()).isZero();

        assertThat(platform.epochAndRequests(service)).isNotEqualTo(before).endsWith(" all");
        assertThat(out.toString()).contains(service.label() + " publishes its state again");
    }

    @Test
    void restoredAfterKafkaWasLost_leavesInvitationsOpen() throws SQLException {
        platform.change(Service.MEMBERSHIP, """
                insert into programme (id, slug, title, zone, starts_on, version)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f70', 'kafka-lost', 'Kafka lost', 'Europe/London', '2026-01-01', 0)
                """);
        platform.change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, invited_on, version, founder)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f71', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f70', 'EDITOR', 'Ida', 'ida@example.org',
                    'INVITED', '2026-01-01', 0, false)
                """);
        platform.change(Service.MEMBERSHIP, """
                insert into invitation (id, appointment_id, state, token_hash, expires_at, mail_attempts, mail_undeliverable)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f72', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f71', 'OPEN',
                    decode(repeat('ab', 32), 'hex'), '2100-01-01', 0, false)
                """);

        assertThat(restoredAfterKafkaWasLost(Service.MEMBERSHIP))
                .as(err.toString())
                .isZero();

        assertThat(platform.query(Service.MEMBERSHIP, """
                select state || ' ' || (expires_at = '2100-01-01') from invitation where id = '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f72'
                """)).isEqualTo("OPEN true");
    }

    @Test
    void restoredAfterKafkaWasLost_leavesMailsDue() throws SQLException {
        platform.change(Service.NEWSLETTER, """
                insert into delivery (kind, urgent, programme_id, email, message_id, state, due_at, created_at)
                values ('ALERT', true, '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f70', 'ida@example.org', 'kafka-lost', 'PENDING',
                    '2026-01-01', '2026-01-01')
                """);
        String lostTimes = platform.query(Service.NEWSLETTER, "select count(*) from restore_window");

        assertThat(restoredAfterKafkaWasLost(Service.NEWSLETTER))
                .as(err.toString())
                .isZero();

        assertThat(platform.query(Service.NEWSLETTER, """
                select state || ' ' || (due_at = '2026-01-01') from delivery where message_id = 'kafka-lost'
                """)).isEqualTo("PENDING true");
        assertThat(platform.query(Service.NEWSLETTER, "select count(*) from restore_window"))
                .as("what is recorded later is alerted of")
                .isEqualTo(lostTimes);
        assertThat(out.toString()).doesNotContain("gone out");
    }

    /** With --kafka-lost after a restore everybody would get back what was taken from them in the lost time. */
    @Test
    void restoredAfterKafkaWasLost_isRefusedWhereTheServiceHasConsumed() throws Exception {
        String group = Service.MEETING.label();
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            kafka.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition("cop.membership.v1", 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            try {
                String before = platform.epochAndRequests(Service.MEETING);

                assertThat(restoredAfterKafkaWasLost(Service.MEETING)).isEqualTo(1);

                assertThat(err.toString())
                        .contains("meeting-service has consumed from this Kafka", "--as-of", "ops republish");
                assertThat(platform.epochAndRequests(Service.MEETING)).isEqualTo(before);
            } finally {
                kafka.deleteConsumerGroups(List.of(group)).all().get();
            }
        }
    }

    private int restoredAfterKafkaWasLost(Service service) {
        return run(service, "restored", "--service", service.label(), "--kafka-lost", "--kafka", platform.kafka());
    }
}
