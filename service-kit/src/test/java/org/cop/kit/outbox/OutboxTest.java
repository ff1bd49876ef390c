package org.cop.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cop.events.Audience;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.DomainEvent;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.Ids;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Test
    void aCommittedFactArrivesAsACloudEventThatAForeignReaderUnderstands() {
        UUID edition = Ids.next();

        tell(sent(edition, 7));

        CloudEvent event =
                EventReader.awaitAbout(NewsletterEvent.TOPIC, edition, 1).getFirst();
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getType()).isEqualTo("edition.sent");
        assertThat(event.getSource()).hasToString("/newsletter-service");
        assertThat(event.getSubject()).isEqualTo(edition.toString());
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("audience")).isEqualTo("PUBLIC");
        assertThat(event.getExtension("sequence")).isEqualTo("1");
        assertThat(event.getExtension("programmeid")).isNotNull();
        assertThat(event.getExtension("correlationid")).isNotNull();
        assertThat(event.getExtension("causationid")).isNull();
        assertThat(EventReader.body(event)).contains("\"recipients\":7").contains("\"month\":\"2012-03\"");
    }

    @Test
    void aTombstoneTravelsWithoutABody() {
        UUID contact = Ids.next();

        tell(new ContactErased(contact));

        CloudEvent event =
                EventReader.awaitAbout("cop.membership.contacts.v1", contact, 1).getFirst();
        assertThat(event.getType()).isEqualTo("contact.erased");
        assertThat(event.getData()).isNull();
    }

    @Test
    void nothingIsToldOfWhatWasRolledBack() {
        UUID edition = Ids.next();
        UUID later = Ids.next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(sent(edition, 1));
                    throw new IllegalStateException("the rule said no");
                }))
                .isInstanceOf(IllegalStateException.class);
        tell(sent(later, 1));

        EventReader.awaitAbout(NewsletterEvent.TOPIC, later, 1);
        assertThat(EventReader.about(NewsletterEvent.TOPIC, edition)).isEmpty();
    }

    @Test
    void nothingIsToldOutsideATransaction() {
        assertThatThrownBy(() -> outbox.publish(sent(Ids.next(), 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void factsAboutOneAggregateAreNumberedAndLeaveInTheOrderOfTheirCommitsWhoeverTellsThem() throws Exception {
        List<UUID> editions = IntStream.range(0, 5).mapToObj(i -> Ids.next()).toList();
        int writers = 4;
        int each = 50;

        try (var executor = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        for (UUID edition : editions) {
                            tell(sent(edition, i));
                        }
                    }
                    return null;
                });
            }
            for (var done : executor.invokeAll(work)) {
                done.get();
            }
        }

        List<Long> expected =
                LongStream.rangeClosed(1, (long) writers * each).boxed().toList();
        for (UUID edition : editions) {
            assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, edition, writers * each))
                    .extracting(event -> Long.valueOf(String.valueOf(event.getExtension("sequence"))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void factsOfOneTransactionShareACorrelation() {
        UUID first = Ids.next();
        UUID second = Ids.next();

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish(sent(first, 1));
            outbox.publish(sent(second, 1));
        });

        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, first, 1)
                        .getFirst()
                        .getExtension("correlationid"))
                .isEqualTo(EventReader.awaitAbout(NewsletterEvent.TOPIC, second, 1)
                        .getFirst()
                        .getExtension("correlationid"));
    }

    @Test
    void theOutboxIsEmptyOnceEverythingIsAcknowledged() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publishAll(IntStream.range(0, 1200)
                        .mapToObj(i -> sent(Ids.next(), i))
                        .toList()));

        await().atMost(Duration.ofSeconds(20)).until(() -> unsent() == 0);
    }

    @Test
    void aFactThatWasLeftBehindIsSentByTheSweep() throws SQLException {
        UUID edition = Ids.next();
        // As an instance leaves it that was killed between commit and relay: in the table, and nobody woken.
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (event_id, shard, topic, key, type, audience, sequence, correlation_id, recorded_at, body)
                        values (?, 3, ?, ?, 'edition.sent', 'PUBLIC', 1, ?, now(), '{}')
                        """)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, NewsletterEvent.TOPIC);
            insert.setString(3, edition.toString());
            insert.setObject(4, Ids.next());
            insert.executeUpdate();
        }

        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, edition, 1)).hasSize(1);
    }

    private void tell(DomainEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
    }

    private long unsent() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from outbox");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EditionSent sent(UUID edition, int recipients) {
        return new EditionSent(
                edition,
                UUID.fromString("01890000-0000-7000-8000-000000000001"),
                Audience.PUBLIC,
                YearMonth.of(2012, 3),
                recipients,
                LocalDate.of(2012, 4, 2));
    }
}
