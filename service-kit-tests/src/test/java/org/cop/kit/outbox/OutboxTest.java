package org.cop.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Inject
    Sql sql;

    @Inject
    MeterRegistry registry;

    @Test
    void aCommittedEvent_arrivesAsACloudEvent() {
        UUID edition = Ids.next();

        publish(sent(edition, 7));

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
    void aTombstone_hasNoBody() {
        UUID contact = Ids.next();

        publish(new ContactErased(contact));

        CloudEvent event =
                EventReader.awaitAbout("cop.membership.contacts.v1", contact, 1).getFirst();
        assertThat(event.getType()).isEqualTo("contact.erased");
        assertThat(event.getData()).isNull();
    }

    @Test
    void aRolledBackEvent_isNotPublished() {
        UUID edition = Ids.next();
        UUID later = Ids.next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(sent(edition, 1));
                    throw new IllegalStateException("the rule said no");
                }))
                .isInstanceOf(IllegalStateException.class);
        publish(sent(later, 1));

        EventReader.awaitAbout(NewsletterEvent.TOPIC, later, 1);
        assertThat(EventReader.about(NewsletterEvent.TOPIC, edition)).isEmpty();
    }

    @Test
    void publishingOutsideATransaction_isRefused() {
        assertThatThrownBy(() -> outbox.publish(sent(Ids.next(), 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void eventsOfOneAggregate_leaveNumbered_inTheOrderOfTheirCommits() throws Exception {
        List<UUID> editions = IntStream.range(0, 5).mapToObj(i -> Ids.next()).toList();
        int writers = 4;
        int each = 50;

        try (var executor = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        for (UUID edition : editions) {
                            publish(sent(edition, i));
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
    void eventsOfOneTransaction_shareACorrelation() {
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
    void theOutbox_isEmptyOnceEverythingIsAcknowledged() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publishAll(IntStream.range(0, 1200)
                        .mapToObj(i -> sent(Ids.next(), i))
                        .toList()));

        await().atMost(Duration.ofSeconds(60)).until(() -> unsent() == 0);
    }

    @Test
    void anEventThatWasLeftBehind_isSentByTheSweep() throws SQLException {
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

    @Test
    void aTopicThatIsMissing_isHeldBack_andTheOthersGoOn() {
        UUID edition = Ids.next();
        double before = failures("cop.missing.v1");
        // Before the event of the edition, in its own shard as in every other one.
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            insert("cop.missing.v1", Ids.next().toString(), shard, new byte[2]);
        }
        try {
            publish(sent(edition, 7));

            assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, edition, 1))
                    .hasSize(1);
            await().atMost(Duration.ofSeconds(60)).until(() -> failures("cop.missing.v1") > before);
            assertThat(waiting("cop.missing.v1")).isEqualTo(Shards.COUNT);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting(NewsletterEvent.TOPIC) == 0);
        } finally {
            delete("cop.missing.v1");
        }
    }

    @Test
    void anEventThatIsTooLarge_holdsBackItsKeyAlone() {
        UUID tooLarge = Ids.next();
        UUID other = Ids.next();
        int shard = Shards.of(tooLarge.toString());
        insert(NewsletterEvent.TOPIC, tooLarge.toString(), shard, new byte[2_000_000]);
        insert(NewsletterEvent.TOPIC, tooLarge.toString(), shard, new byte[2]);
        try {
            publish(sent(other, 7));

            assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, other, 1)).hasSize(1);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting(NewsletterEvent.TOPIC) == 2);
            assertThat(EventReader.records(NewsletterEvent.TOPIC))
                    .noneMatch(record -> tooLarge.toString().equals(record.key()));
        } finally {
            delete(NewsletterEvent.TOPIC);
        }
    }

    private double failures(String topic) {
        var counter = registry.find("cop.outbox.failures").tag("topic", topic).counter();
        return counter == null ? 0 : counter.count();
    }

    private long waiting(String topic) {
        return sql.statement("select count(*) as n from outbox where topic = :topic")
                .bind("topic", topic)
                .one(row -> row.bigint("n"));
    }

    private void delete(String topic) {
        sql.statement("delete from outbox where topic = :topic")
                .bind("topic", topic)
                .execute();
    }

    private void insert(String topic, String key, int shard, byte[] body) {
        sql.statement("""
                        insert into outbox (event_id, shard, topic, key, type, audience, sequence, correlation_id, recorded_at, body)
                        values (:id, :shard, :topic, :key, 'edition.sent', 'PUBLIC', 1, :id, now(), :body)
                        """)
                .bind("id", Ids.next())
                .bind("shard", shard)
                .bind("topic", topic)
                .bind("key", key)
                .bind("body", body)
                .execute();
    }

    private void publish(DomainEvent event) {
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
