package org.cop.newsletter.delivery.sending;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.cop.kit.sql.Sql;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.MailBody;
import org.cop.newsletter.delivery.MailComposer;
import org.cop.newsletter.delivery.MailComposers;
import org.cop.newsletter.delivery.MailsSent;
import org.cop.newsletter.delivery.MessageIds;
import org.cop.newsletter.unsubscribe.MailingList;
import org.cop.newsletter.unsubscribe.UnsubscribeLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Mails in the queue for a batch to send. They are due in a far future, of which only this test's leases know, so that the service itself
 * leaves them alone.
 */
abstract class BatchesOfMails {
    static final Duration FAR = Duration.ofDays(40_000);
    /** Nothing that waits in this database is due later by itself. */
    private static final Duration BEYOND = Duration.ofDays(4_000_000);

    private static final BooleanSupplier GO_ON = () -> false;
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    static final DeliveryKind KIND = new DeliveryKind("TEST_OF_BATCHES", false);

    @Inject
    Sql sql;

    @Inject
    UnsubscribeLinks links;

    @Inject
    Event<MailsSent> sent;

    Duration ahead = FAR;
    Duration mailTakes = Duration.ZERO;
    final Set<String> unwanted = new HashSet<>();
    /** As soon as another mail was taken. */
    final Set<String> unwantedLater = new HashSet<>();

    final Set<String> unknown = new HashSet<>();
    final List<String> composed = new ArrayList<>();
    String content = "as approved";
    int redactedAfter = Integer.MAX_VALUE;
    final List<String> givenUp = new ArrayList<>();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final TroubledSender sender = new TroubledSender();
    final UUID programme = Ids.next();
    final MailComposers composers = new MailComposers(List.of(new MailComposer() {
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
            if (sender.taken().size() >= redactedAfter) {
                content = "redacted";
            }
            if (unknown.contains(delivery.email())) {
                throw new IllegalStateException("Nobody knows");
            }
            boolean isUnwanted = unwanted.contains(delivery.email())
                    || (!sender.taken().isEmpty() && unwantedLater.contains(delivery.email()));
            return isUnwanted ? Optional.empty() : Optional.of(content);
        }

        @Override
        public void givenUp(Delivery delivery) {
            givenUp.add(delivery.email());
        }
    }));
    final DeliveryMetrics metrics = new DeliveryMetrics(composers, registry, Clock.systemUTC());

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

    double mails(String outcome) {
        return registry.get("cop.mails")
                .tags("kind", KIND.label(), "outcome", outcome)
                .counter()
                .count();
    }

    double waiting(String name) {
        return registry.get(name).tag("kind", KIND.label()).gauge().value();
    }

    void forward(Duration time) {
        ahead = ahead.plus(time).plusSeconds(1);
    }

    boolean run() throws MailServerUnavailable {
        return batch().run(false, DeliveryBatch.SIZE, GO_ON);
    }

    DeliveryBatch batch() {
        return new DeliveryBatch(
                leases(),
                sender,
                links,
                composers,
                sent,
                () -> mailTakes.multipliedBy(sender.taken().size()).toNanos());
    }

    DeliveryLeases leases() {
        return new DeliveryLeases(sql, composers, metrics, TIMEOUT, LEASE, ahead);
    }

    List<String> write(int count) {
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

    List<Integer> attempts() {
        return sql.statement("select attempts from delivery where programme_id = :programme")
                .bind("programme", programme)
                .list(row -> row.integer("attempts"));
    }

    Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        sql.statement("select state from delivery where programme_id = :programme")
                .bind("programme", programme)
                .list(row -> row.text("state"))
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }
}
