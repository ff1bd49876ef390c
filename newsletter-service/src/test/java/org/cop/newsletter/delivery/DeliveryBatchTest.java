package org.cop.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cop.kit.Ids;
import org.cop.kit.mail.MailContent;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.RefusalVerdict;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.unsubscribe.MailingList;
import org.cop.newsletter.unsubscribe.UnsubscribeLinks;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of mails when something goes wrong. The mails are due in a far future, of which only this test's leases know, so that the
 * service itself leaves them alone.
 */
@QuarkusTest
@ServiceTest
class DeliveryBatchTest {
    private static final Duration FAR = Duration.ofDays(40_000);
    /** Nothing that waits in this database is due later by itself. */
    private static final Duration BEYOND = Duration.ofDays(4_000_000);

    private static final BooleanSupplier GO_ON = () -> false;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final DeliveryKind KIND = new DeliveryKind("TEST_OF_BATCHES", false);

    @Inject
    Sql sql;

    @Inject
    UnsubscribeLinks links;

    @Inject
    Event<MailsSent> sent;

    private Duration ahead = FAR;
    private final Set<String> unwanted = new HashSet<>();
    private final List<String> composed = new ArrayList<>();
    private String content = "as approved";
    private int redactedAfter = Integer.MAX_VALUE;
    private final List<String> givenUp = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TroubledSender sender = new TroubledSender();
    private final UUID programme = Ids.next();
    private final MailComposers composers = new MailComposers(List.of(new MailComposer() {
        @Override
        public Set<DeliveryKind> kinds() {
            return Set.of(KIND);
        }

        @Override
        public MailBody compose(Delivery delivery) {
            composed.add(content);
            return new MailBody(
                    new MailContent(KIND.label(), "P", "S", "text " + content, "html", null, null), MailingList.ALERTS);
        }

        @Override
        public Optional<Object> wantedContent(Delivery delivery) {
            if (sender.taken().size() == redactedAfter) {
                content = "redacted";
            }
            return unwanted.contains(delivery.email()) ? Optional.empty() : Optional.of(content);
        }

        @Override
        public void givenUp(Delivery delivery) {
            givenUp.add(delivery.email());
        }
    }));
    private final DeliveryMetrics metrics = new DeliveryMetrics(composers, registry, Clock.systemUTC());

    /** Mails that other tests left to be sent later would be due for this test's leases too. */
    @BeforeEach
    void hideMailsOfOtherTests() {
        sql.statement("update delivery set due_at = due_at + make_interval(secs => :beyond) where state = 'PENDING'")
                .bind("beyond", (double) BEYOND.toSeconds())
                .execute();
    }

    @AfterEach
    void clear() {
        sql.statement("delete from delivery where programme_id = :programme")
                .bind("programme", programme)
                .execute();
        sql.statement("""
                update delivery set due_at = due_at - make_interval(secs => :beyond)
                where state = 'PENDING' and due_at > now() + make_interval(secs => :beyond) - interval '1 day'
                """).bind("beyond", (double) BEYOND.toSeconds()).execute();
    }

    @Test
    void everyMailIsSentOnceAndMarked() throws Exception {
        List<String> readers = write(450);
        while (run()) {
            // until nothing is due
        }
        assertThat(sender.taken()).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(states()).isEqualTo(Map.of("SENT", 450));
    }

    @Test
    void twoSendersNeverLeaseTheSameMail() {
        write(3);
        assertThat(leases().take(false, 2)).hasSize(2);
        assertThat(leases().take(false, 2)).hasSize(1);
        assertThat(leases().take(false, 2)).isEmpty();
    }

    @Test
    void theLeasesOfADeadProcessRunOut() throws Exception {
        List<String> readers = write(2);
        leases().take(false, 2);
        assertThat(run()).isFalse();

        forward(LEASE);

        assertThat(run()).isTrue();
        assertThat(sender.taken()).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void mailsSentBeforeAnOutageAreNotSentAgainAndNobodyIsCharged() throws Exception {
        write(10);
        sender.goDownAfter(4);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);
        assertThat(states()).isEqualTo(Map.of("SENT", 4, "PENDING", 6));
        assertThat(attempts()).containsOnly(0);

        sender.comeBack();
        assertThat(run()).as("not at once").isFalse();
        forward(DeliveryBatch.WHILE_UNAVAILABLE);
        run();

        assertThat(sender.taken()).hasSize(10).doesNotHaveDuplicates();
        assertThat(states()).isEqualTo(Map.of("SENT", 10));
    }

    @Test
    void aRecipientRefusedForGoodFailsAndTheOthersAreSent() throws Exception {
        List<String> readers = write(3);
        sender.refuse(readers.get(1), 550);
        run();

        assertThat(states()).isEqualTo(Map.of("SENT", 2, "FAILED", 1));
        int reply = sql.statement("select reply from delivery where email = :email")
                .bind("email", readers.get(1))
                .one(row -> row.integer("reply"));
        assertThat(reply).isEqualTo(550);
        assertThat(givenUp).containsExactly(readers.get(1));
    }

    @Test
    void contentRefusedForOneOfManyFailsForThatOne() throws Exception {
        List<String> readers = write(3);
        sender.refuseContent(readers.get(1), 554);
        run();

        assertThat(states()).isEqualTo(Map.of("SENT", 2, "FAILED", 1));
    }

    @Test
    void contentRefusedWithNothingTakenAfterwardsIsTriedAgain() throws Exception {
        String reader = write(1).getFirst();
        sender.refuseContent(reader, 554);
        run();
        assertThat(states()).isEqualTo(Map.of("PENDING", 1));
        assertThat(attempts()).containsOnly(0);

        sender.accept(reader);
        forward(DeliveryBatch.DOUBTFUL);
        run();
        assertThat(states()).isEqualTo(Map.of("SENT", 1));
    }

    @Test
    void contentRefusedAloneForTwoDaysIsGivenUpWithNobodyCharged() throws Exception {
        String reader = write(1).getFirst();
        sender.refuseContent(reader, 554);
        Duration refusedFor = Duration.ZERO;
        int attempts = 0;
        while (states().containsKey("PENDING")) {
            assertThat(run()).as("attempt after " + refusedFor).isTrue();
            assertThat(run()).as("not at once").isFalse();
            Duration pause = RefusalVerdict.pause(refusedFor);
            forward(pause);
            refusedFor = refusedFor.plus(pause).plusSeconds(1);
            assertThat(++attempts).as("attempts").isLessThan(100);
        }
        assertThat(refusedFor).isBetween(RefusalVerdict.LONGEST_DOUBT, RefusalVerdict.LONGEST_DOUBT.plusHours(3));
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
        assertThat(attempts()).containsOnly(0);
        assertThat(givenUp).containsExactly(reader);
        assertThat(mails("given-up")).isEqualTo(1);
        assertThat(mails("refused")).isZero();
    }

    @Test
    void contentThatTheServerRefusesAfterOthersIsGivenUpTooInTheEnd() throws Exception {
        write(1);
        sender.refuseAll(554);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);
        assertThat(states()).isEqualTo(Map.of("PENDING", 1));
        assertThat(attempts()).containsOnly(0);

        forward(RefusalVerdict.LONGEST_DOUBT);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
        assertThat(mails("given-up")).isEqualTo(1);
    }

    @Test
    void contentRefusedUntilTheServerTakesNothingIsChargedToNobody() throws Exception {
        List<String> readers = write(6);
        readers.subList(0, 3).forEach(reader -> sender.refuseContent(reader, 554));
        sender.goDownAfter(0);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);

        assertThat(states()).isEqualTo(Map.of("PENDING", 6));
        assertThat(attempts()).containsOnly(0);

        // The next batch begins with the others, which shows whether it was these mails.
        sender.comeBack();
        forward(DeliveryBatch.WHILE_UNAVAILABLE);
        run();
        assertThat(sender.taken()).isNotEmpty().doesNotContainAnyElementsOf(readers.subList(0, 3));
    }

    @Test
    void aTransientRefusalIsTriedAgainMoreRarelyAndGivenUpInTheEnd() throws Exception {
        String reader = write(1).getFirst();
        sender.refuse(reader, 451);
        for (int attempt = 1; attempt <= DeliveryLeases.MOST_ATTEMPTS; attempt++) {
            assertThat(states()).as("before attempt " + attempt).isEqualTo(Map.of("PENDING", 1));
            assertThat(run()).isTrue();
            assertThat(run()).as("not at once").isFalse();
            forward(DeliveryLeases.backOff(attempt));
        }
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
    }

    @Test
    void whatIsTakenOutInMidBatchIsInNoMailThatFollows() throws Exception {
        write(5);
        redactedAfter = 2;

        run();

        assertThat(sender.taken()).hasSize(5);
        assertThat(composed).containsExactly("as approved", "redacted");
    }

    @Test
    void aMailThatNobodyWantsAnyMoreIsCancelled() throws Exception {
        List<String> readers = write(2);
        unwanted.add(readers.getFirst());
        run();

        assertThat(sender.taken()).containsExactly(readers.getLast());
        assertThat(states()).isEqualTo(Map.of("SENT", 1, "CANCELLED", 1));
    }

    @Test
    void operatorsSeeWhatBecameOfMailsAndHowLongOthersWait() throws Exception {
        List<String> readers = write(4);
        sender.refuse(readers.get(0), 550);
        sender.refuse(readers.get(1), 451);
        run();

        assertThat(mails("sent")).isEqualTo(2);
        assertThat(mails("refused")).isEqualTo(1);
        assertThat(mails("postponed")).isEqualTo(1);

        sql.statement("update delivery set created_at = now() - interval '1 hour' where programme_id = :programme")
                .bind("programme", programme)
                .execute();
        new Backlog(sql, composers, metrics).report();
        assertThat(waiting("cop.mails.waiting")).isPositive();
        assertThat(waiting("cop.mails.oldest.age")).isGreaterThanOrEqualTo(3_500);
    }

    @Test
    void theBackOffGrows() {
        assertThat(List.of(1, 2, 3, 4, 5, 9))
                .extracting(attempts -> DeliveryLeases.backOff(attempts).toMinutes())
                .containsExactly(1L, 4L, 16L, 64L, 256L, 360L);
    }

    @Test
    void aStoppingSenderGivesBackWhatIsLeft() throws Exception {
        write(10);
        List<Boolean> asked = new ArrayList<>();
        boolean more = batch().run(false, DeliveryBatch.SIZE, () -> {
            asked.add(true);
            return asked.size() > 3;
        });
        assertThat(more).isFalse();
        assertThat(states()).isEqualTo(Map.of("SENT", 3, "PENDING", 7));
        assertThat(leases().take(false, 10)).hasSize(7);
    }

    @Test
    void urgentMailsDoNotWaitBehindOthers() {
        write(5);
        sql.statement("""
                update delivery set urgent = true where id = (select max(id) from delivery where programme_id = :programme)
                """).bind("programme", programme).execute();
        assertThat(leases().take(true, 10)).hasSize(1);
    }

    @Test
    void theSameMailHasTheSameMessageIdEachTime() throws Exception {
        String reader = write(1).getFirst();
        sender.refuse(reader, 451);
        run();
        forward(Duration.ofMinutes(1));
        sender.accept(reader);
        run();

        assertThat(sender.messageIds(reader)).hasSize(2);
        assertThat(sender.messageIds(reader).getFirst())
                .isEqualTo(sender.messageIds(reader).getLast());
    }

    @Test
    void aLeaseShorterThanTwoMailsMayTakeIsRefused() {
        assertThatThrownBy(() -> new DeliveryLeases(
                        sql, composers, metrics, Duration.ofSeconds(60), Duration.ofSeconds(119), Duration.ZERO))
                .hasMessageContaining("MAIL_LEASE")
                .hasMessageContaining("SMTP_TIMEOUT");
        var shortest = new DeliveryLeases(
                sql, composers, metrics, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ZERO);
        assertThat(shortest.work()).isPositive().isLessThan(Duration.ofSeconds(60));
    }

    private double mails(String outcome) {
        return registry.get("cop.mails")
                .tags("kind", KIND.label(), "outcome", outcome)
                .counter()
                .count();
    }

    private double waiting(String name) {
        return registry.get(name).tag("kind", KIND.label()).gauge().value();
    }

    private void forward(Duration time) {
        ahead = ahead.plus(time).plusSeconds(1);
    }

    private boolean run() throws MailServerUnavailable {
        return batch().run(false, DeliveryBatch.SIZE, GO_ON);
    }

    private DeliveryBatch batch() {
        return new DeliveryBatch(leases(), sender, links, composers, sent);
    }

    private DeliveryLeases leases() {
        return new DeliveryLeases(sql, composers, metrics, TIMEOUT, LEASE, ahead);
    }

    private List<String> write(int count) {
        List<String> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reader = "reader-" + i + "-" + programme + "@example.org";
            readers.add(reader);
            sql.statement("""
                    insert into delivery (kind, urgent, programme_id, recipient_id, email, message_id, state, due_at, created_at)
                    values (:kind, false, :programme, :recipient, :email, :messageId, 'PENDING',
                            now() + make_interval(secs => :far) - interval '1 hour' + make_interval(secs => :place), now())
                    """)
                    .bind("kind", KIND.name())
                    .bind("programme", programme)
                    .bind("recipient", Ids.next())
                    .bind("email", reader)
                    .bind("messageId", MessageIds.of("test", programme, i))
                    .bind("far", (double) FAR.toSeconds())
                    .bind("place", (double) i)
                    .execute();
        }
        return readers;
    }

    private List<Integer> attempts() {
        return sql.statement("select attempts from delivery where programme_id = :programme")
                .bind("programme", programme)
                .list(row -> row.integer("attempts"));
    }

    private Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        sql.statement("select state from delivery where programme_id = :programme")
                .bind("programme", programme)
                .list(row -> row.text("state"))
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }
}
