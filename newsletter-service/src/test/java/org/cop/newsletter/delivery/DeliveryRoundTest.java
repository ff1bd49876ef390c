package org.cop.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cop.kit.Ids;
import org.cop.newsletter.mail.MailContent;
import org.cop.newsletter.mail.MailKind;
import org.cop.newsletter.mail.MailMetrics;
import org.cop.newsletter.mail.SettableClock;
import org.cop.newsletter.mail.TroubledPostman;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.MailingList;
import org.cop.newsletter.subscriber.UnsubscribeLinks;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of mails when something goes wrong. The mails are due in a far future, at which only this test's clock stands, so that the
 * service itself leaves them alone.
 */
@QuarkusTest
@ServiceTest
class DeliveryRoundTest {
    private static final Instant FAR = Instant.parse("2150-01-01T00:00:00Z");
    private static final BooleanSupplier GO_ON = () -> false;
    private static final Duration CLAIM_VALID = Duration.ofMinutes(2);

    @Inject
    Sql sql;

    @Inject
    UnsubscribeLinks links;

    @Inject
    Event<MailsSent> sent;

    private final SettableClock clock = new SettableClock(FAR);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MailMetrics metrics = new MailMetrics(registry, clock);
    private final TroubledPostman postman = new TroubledPostman();
    private final UUID programme = Ids.next();

    private final LetterWriter writer = new LetterWriter() {
        @Override
        public boolean writes(Delivery.Kind kind) {
            return true;
        }

        @Override
        public Object subject(Delivery delivery) {
            return "all the same";
        }

        @Override
        public Letter write(Delivery delivery) {
            return new Letter(new MailContent(MailKind.ALERT, "P", "S", "text", "html", null), MailingList.ALERTS);
        }
    };

    @AfterEach
    void clear() {
        sql.update("delete from delivery where programme_id = ?", programme);
    }

    @Test
    void everyMailIsSentOnceAndMarked() throws Exception {
        List<String> readers = write(450);
        while (round().run(false, GO_ON)) {
            // until nothing is due
        }
        assertThat(postman.taken()).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(states()).isEqualTo(Map.of("SENT", 450));
    }

    @Test
    void twoWhoWorkAtOnceNeverTakeTheSameMail() {
        write(3);
        assertThat(claims().claim(false, 2)).hasSize(2);
        assertThat(claims().claim(false, 2)).hasSize(1);
        assertThat(claims().claim(false, 2)).isEmpty();
    }

    @Test
    void whatADeadProcessHadClaimedIsDueAgain() throws Exception {
        List<String> readers = write(2);
        claims().claim(false, 2);
        assertThat(round().run(false, GO_ON)).isFalse();

        clock.forward(CLAIM_VALID);

        assertThat(round().run(false, GO_ON)).isTrue();
        assertThat(postman.taken()).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void whatWasSentBeforeTheServerWentAwayIsNotSentAgain() throws Exception {
        write(10);
        postman.goAwayAfter(4);
        assertThatThrownBy(() -> round().run(false, GO_ON)).hasMessageContaining("away");
        assertThat(states()).isEqualTo(Map.of("SENT", 4, "PENDING", 6));

        postman.comeBack();
        assertThat(round().run(false, GO_ON)).as("not at once").isFalse();
        clock.forward(Duration.ofSeconds(10));
        round().run(false, GO_ON);

        assertThat(postman.taken()).hasSize(10).doesNotHaveDuplicates();
        assertThat(states()).isEqualTo(Map.of("SENT", 10));
    }

    @Test
    void whatTheServerRefusesForGoodFailsAndTheOthersGoOut() throws Exception {
        List<String> readers = write(3);
        postman.refuse(readers.get(1), 550);
        round().run(false, GO_ON);

        assertThat(states()).isEqualTo(Map.of("SENT", 2, "FAILED", 1));
        assertThat(sql.first("select reply from delivery where email = ?", row -> row.number("reply"), readers.get(1)))
                .contains(550);
    }

    @Test
    void whatTheServerPutsOffIsTriedLaterAndLaterAndGivenUpInTheEnd() throws Exception {
        String reader = write(1).getFirst();
        postman.refuse(reader, 451);
        for (int attempt = 1; attempt <= Claims.MOST_ATTEMPTS; attempt++) {
            assertThat(states()).as("before attempt " + attempt).isEqualTo(Map.of("PENDING", 1));
            assertThat(round().run(false, GO_ON)).isTrue();
            assertThat(round().run(false, GO_ON)).as("not at once").isFalse();
            clock.forward(Claims.pauseAfter(attempt));
        }
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
    }

    @Test
    void operatorsSeeWhatBecameOfTheMailsAndHowLongTheOthersWait() throws Exception {
        List<String> readers = write(4);
        postman.refuse(readers.get(0), 550);
        postman.refuse(readers.get(1), 451);
        round().run(false, GO_ON);

        assertThat(mails("sent")).isEqualTo(2);
        assertThat(mails("refused")).isEqualTo(1);
        assertThat(mails("postponed")).isEqualTo(1);

        clock.forward(Duration.ofHours(1));
        new Backlog(sql, metrics).look();
        assertThat(waiting("cop.mails.waiting")).isPositive();
        assertThat(waiting("cop.mails.oldest.age")).isGreaterThanOrEqualTo(3_600);
    }

    private double mails(String outcome) {
        return registry.get("cop.mails")
                .tags("kind", "alert", "outcome", outcome)
                .counter()
                .count();
    }

    private double waiting(String name) {
        return registry.get(name).tag("kind", "alert").gauge().value();
    }

    @Test
    void thePausesGrow() {
        assertThat(List.of(1, 2, 3, 4, 5, 9))
                .extracting(attempts -> Claims.pauseAfter(attempts).toMinutes())
                .containsExactly(1L, 4L, 16L, 64L, 256L, 360L);
    }

    @Test
    void whoeverIsToldToStopGivesBackWhatIsLeft() throws Exception {
        write(10);
        List<Boolean> asked = new ArrayList<>();
        assertThat(round().run(false, () -> {
                    asked.add(true);
                    return asked.size() > 3;
                }))
                .isFalse();
        assertThat(states()).isEqualTo(Map.of("SENT", 3, "PENDING", 7));
        assertThat(claims().claim(false, 10)).hasSize(7);
    }

    @Test
    void alertsDoNotWaitBehindEditions() {
        write(5);
        sql.update(
                "update delivery set urgent = true where id = (select max(id) from delivery where programme_id = ?)",
                programme);
        assertThat(claims().claim(true, 10)).hasSize(1);
    }

    @Test
    void theSameMailHasTheSameMessageIdEachTime() throws Exception {
        String reader = write(1).getFirst();
        postman.refuse(reader, 451);
        round().run(false, GO_ON);
        clock.forward(Duration.ofMinutes(1));
        postman.accept(reader);
        round().run(false, GO_ON);

        assertThat(postman.messageIds(reader)).hasSize(2);
        assertThat(postman.messageIds(reader).getFirst())
                .isEqualTo(postman.messageIds(reader).getLast());
    }

    private DeliveryRound round() {
        return new DeliveryRound(claims(), postman, links, List.of(writer), sent, clock);
    }

    private Claims claims() {
        return new Claims(sql, clock, metrics, CLAIM_VALID);
    }

    private List<String> write(int count) {
        List<String> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reader = "reader-" + i + "-" + programme + "@example.org";
            readers.add(reader);
            sql.update("""
                    insert into delivery (kind, urgent, programme_id, recipient_id, email, message_id, state, due_at, created_at)
                    values ('ALERT', false, ?, ?, ?, ?, 'PENDING', ?, ?)
                    """, programme, Ids.next(), reader, MessageIds.of("test", programme, i), FAR, FAR);
        }
        return readers;
    }

    private Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        sql.list("select state from delivery where programme_id = ?", row -> row.text("state"), programme)
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }
}
