package org.cop.kit.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cop.events.NewsletterEvent;
import org.cop.kit.Ids;
import org.cop.kit.job.BackOff;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.LogLines;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.Republishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RepublisherTest {
    private static final int AGGREGATES = 250;

    @Inject
    Sql sql;

    @Inject
    EditionsUnderTest editions;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void someState() {
        editions.keys.clear();
        editions.failures.set(0);
        editions.beforeTheEnd.set(EditionsUnderTest::nothing);
        Stream.generate(() -> Ids.next().toString()).limit(AGGREGATES).forEach(editions.keys::add);
    }

    @Test
    void everyAggregateIsPublishedOnceAndTheEndAfterAllOfThem() {
        int endsBefore = ends();

        Republishing.request(EditionsUnderTest.NAME);

        Republishing.awaitFinished();
        await().atMost(Duration.ofSeconds(60)).until(() -> ends() == endsBefore + 1);
        assertThat(published()).hasSize(AGGREGATES);
    }

    @Test
    void aPortionThatFailsIsPublishedLaterAndThoseBeforeItAreNotPublishedAgain() {
        editions.failures.set(1);

        Republishing.request(EditionsUnderTest.NAME);

        Republishing.awaitFinished();
        await().atMost(Duration.ofSeconds(60)).until(() -> published().size() >= AGGREGATES);
        assertThat(published()).hasSize(AGGREGATES);
    }

    @Test
    void aRequestForAllIsOneForEachSource() {
        Republishing.request("all");

        Republishing.awaitFinished();
        await().atMost(Duration.ofSeconds(60)).until(() -> published().size() >= AGGREGATES);
    }

    @Test
    void aRequestForStateThatTheServiceDoesNotHaveHindersNoOther() {
        Republishing.request("no-such-state");
        Republishing.request(EditionsUnderTest.NAME);

        Republishing.awaitFinished();
    }

    @Test
    void aRequestThatFails_hindersNoOther_andIsFinishedOnceItCanBe() {
        editions.failures.set(Integer.MAX_VALUE);
        Republishing.request(EditionsUnderTest.NAME);
        Republishing.request("no-such-state");

        await().atMost(Duration.ofSeconds(30)).until(() -> !isOpen("no-such-state"));
        assertThat(isOpen(EditionsUnderTest.NAME)).isTrue();
        await().until(() -> registry.get("cop.republish.oldest.age").gauge().value() > 0);

        editions.failures.set(0);
        Republishing.awaitFinished();
    }

    @Test
    void aRequestThatFails_isTriedLaterEachTime_andAtOnceWhenItIsAskedForAgain() {
        editions.failures.set(Integer.MAX_VALUE);
        Republishing.request(EditionsUnderTest.NAME);

        awaitBackOff(1);
        due("now()");
        awaitBackOff(2);
        due("now() + interval '1 hour'");
        // Its portions are tried no more meanwhile, however often the republisher sweeps.
        int left = editions.failures.get();
        await().during(Duration.ofSeconds(3)).until(() -> editions.failures.get() == left);
        sql.statement("update republish_request set failures = 40 where finished_at is null")
                .execute();
        due("now()");
        awaitBackOff(41);

        editions.failures.set(0);
        Republishing.request(EditionsUnderTest.NAME);
        await().atMost(Duration.ofSeconds(30)).until(() -> !isOpen(EditionsUnderTest.NAME));
    }

    /** Its next attempt is as long after its last failure as one that has failed so often waits; on a slow machine it may have failed more often. */
    private void awaitBackOff(int failures) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Waiting waiting = sql.statement("""
                            select failures, due_at from republish_request where source = :source and finished_at is null
                            """)
                    .bind("source", EditionsUnderTest.NAME)
                    .one(row -> new Waiting(row.integer("failures"), row.instant("due_at")));
            assertThat(waiting.failures()).isGreaterThanOrEqualTo(failures);
            Instant due = editions.failedAt.get().plus(BackOff.USUAL.after(waiting.failures()));
            // It fails, and a little later it is written down.
            assertThat(waiting.dueAt()).isBetween(due.minus(Duration.ofSeconds(1)), due.plus(Duration.ofSeconds(30)));
        });
    }

    private record Waiting(int failures, Instant dueAt) {}

    private void due(String when) {
        sql.statement("update republish_request set due_at = " + when + " where finished_at is null")
                .execute();
    }

    @Test
    void aFailingRequest_isLoggedOnceByEachInstance_andAtPowersOfTwo() {
        editions.failures.set(Integer.MAX_VALUE);
        try (var log = new LogLines()) {
            // As another instance left it.
            QuarkusTransaction.requiringNew().run(() -> {
                sql.statement("select request_republish(:source)")
                        .bind("source", EditionsUnderTest.NAME)
                        .exists();
                sql.statement(
                                "update republish_request set failures = 40, position = :position where finished_at is null")
                        .bind("position", editions.keys.first())
                        .execute();
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> logged(log).contains("41 times so far"));

            failAgain(62);
            await().atMost(Duration.ofSeconds(30)).until(() -> failures() >= 63);
            failAgain(63);
            await().atMost(Duration.ofSeconds(30)).until(() -> logged(log).contains("64 times so far"));
            assertThat(logged(log)).doesNotContain("63 times so far");
            editions.failures.set(0);
            Republishing.request(EditionsUnderTest.NAME);
            Republishing.awaitFinished();
        }
    }

    private void failAgain(int failures) {
        sql.statement("update republish_request set failures = :failures, due_at = now() where finished_at is null")
                .bind("failures", failures)
                .execute();
    }

    private int failures() {
        return sql.statement("select failures from republish_request where finished_at is null")
                .one(row -> row.integer("failures"));
    }

    private static String logged(LogLines log) {
        return String.join("\n", log.all());
    }

    @Test
    void republishing_whileManyEventsOfAnotherTopicWait_goesOn() {
        waiting("cop.missing.v1", 2_000, 2);
        try {
            Republishing.request(EditionsUnderTest.NAME);

            Republishing.awaitFinished();
        } finally {
            delete("cop.missing.v1");
        }
    }

    @Test
    void theEnd_whileYoungerEventsOfItsTopicWait_isPublished() {
        int endsBefore = ends();
        var once = new AtomicBoolean();
        editions.beforeTheEnd.set(() -> {
            if (once.compareAndSet(false, true)) {
                waiting(NewsletterEvent.TOPIC, 1, 2_000_000); // too large to leave
            }
        });
        try {
            Republishing.request(EditionsUnderTest.NAME);

            Republishing.awaitFinished();
            await().atMost(Duration.ofSeconds(60)).until(() -> ends() == endsBefore + 1);
        } finally {
            delete(NewsletterEvent.TOPIC);
        }
    }

    /** So many events that nobody takes. */
    private void waiting(String topic, int count, int bytes) {
        sql.statement("""
                        insert into outbox (event_id, shard, topic, key, type, audience, sequence, correlation_id, recorded_at, body)
                        select gen_random_uuid(), 0, :topic, 'waiting', 'edition.sent', 'PUBLIC', 1, gen_random_uuid(), now(), :body
                        from generate_series(1, :count)
                        """)
                .bind("topic", topic)
                .bind("body", new byte[bytes])
                .bind("count", count)
                .execute();
    }

    private void delete(String topic) {
        sql.statement("delete from outbox where topic = :topic and key = 'waiting'")
                .bind("topic", topic)
                .execute();
    }

    private boolean isOpen(String source) {
        return sql.statement("select 1 from republish_request where source = :source and finished_at is null")
                .bind("source", source)
                .exists();
    }

    private List<String> published() {
        return EventReader.all(NewsletterEvent.TOPIC).stream()
                .map(event -> event.getSubject())
                .filter(editions.keys::contains)
                .toList();
    }

    private int ends() {
        return EventReader.about(NewsletterEvent.TOPIC, editions.end).size();
    }
}
