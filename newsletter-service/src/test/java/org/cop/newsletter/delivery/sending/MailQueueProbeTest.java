package org.cop.newsletter.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of mails that wait: what says something of the mail server, and what does not. */
@QuarkusTest
@ServiceTest
class MailQueueProbeTest {
    private static final Instant HELD = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    MailQueueProbe queue;

    @Inject
    MeterRegistry metrics;

    private Fixture fixture;

    @BeforeEach
    void nothingWaits() {
        fixture = Fixture.create();
        removeMine();
    }

    @AfterEach
    void removeMine() {
        sql().update("delete from delivery where kind = 'CONFIRMATION' and state = 'PENDING'");
    }

    @Test
    void mailThatOnlyItsOwnMailboxRefuses_isRetriedAndDoesNotCountAsWaiting() {
        confirmation(3, Instant.now().plus(Duration.ofHours(6)));

        queue.probe();

        assertThat(ofConfirmations("cop.mails.retrying")).isOne();
        assertThat(ofConfirmations("cop.mails.waiting")).isZero();
        assertThat(ofConfirmations("cop.mails.oldest.age")).isZero();
    }

    @Test
    void mailThatIsHeldSinceARestore_doesNotCountAsWaiting() {
        confirmation(0, HELD);

        queue.probe();

        assertThat(ofConfirmations("cop.mails.held")).isOne();
        assertThat(ofConfirmations("cop.mails.waiting")).isZero();
    }

    @Test
    void mailThatNobodyHasTakenYet_countsFromItsDecision() {
        confirmation(0, Instant.now().plus(Duration.ofMinutes(2)));

        queue.probe();

        assertThat(ofConfirmations("cop.mails.waiting")).isOne();
        assertThat(ofConfirmations("cop.mails.oldest.age")).isGreaterThan(3_500);
    }

    @Test
    void editionThatManyDidNotGet_countsUntilItIsSentAgain() {
        queue.probe();
        double before = metrics.get("cop.editions.undelivered").gauge().value();
        fixture.publish(fixture.evidence(MARCH, PUBLIC));
        UUID edition = UUID.fromString(
                fixture.assembled(fixture.editor(), "2012-03", PUBLIC).id());
        for (int i = 0; i < 6; i++) {
            sql().update("""
                    insert into delivery (kind, urgent, programme_id, edition_id, recipient_id, email, message_id, state, due_at, created_at)
                    values ('EDITION', false, ?, ?, gen_random_uuid(), 'a@example.org', gen_random_uuid()::text, 'FAILED', now(), now())
                    """, fixture.programme, edition);
        }

        queue.probe();
        assertThat(metrics.get("cop.editions.undelivered").gauge().value()).isEqualTo(before + 1);

        sql().update("update delivery set state = 'SENT', sent_at = now() where edition_id = ?", edition);
        queue.probe();
        assertThat(metrics.get("cop.editions.undelivered").gauge().value()).isEqualTo(before);
    }

    private void confirmation(int attempts, Instant due) {
        sql().update("""
                insert into delivery (kind, urgent, programme_id, recipient_id, email, message_id, state, attempts, due_at, created_at)
                values ('CONFIRMATION', true, ?, gen_random_uuid(), 'a@example.org', gen_random_uuid()::text, 'PENDING', ?, ?,
                    now() - interval '1 hour')
                """, fixture.programme, attempts, due);
    }

    private double ofConfirmations(String gauge) {
        return metrics.get(gauge).tag("kind", "confirmation").gauge().value();
    }
}
