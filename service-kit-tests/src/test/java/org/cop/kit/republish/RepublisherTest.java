package org.cop.kit.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cop.events.NewsletterEvent;
import org.cop.kit.Ids;
import org.cop.kit.sql.Sql;
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

        awaitBackOff(1, 5);
        dueNow();
        awaitBackOff(2, 10);
        // Its portions are tried no more meanwhile, however often the republisher sweeps.
        int left = editions.failures.get();
        await().during(Duration.ofSeconds(3)).until(() -> editions.failures.get() == left);
        sql.statement("update republish_request set failures = 40 where finished_at is null")
                .execute();
        dueNow();
        awaitBackOff(41, 900);

        editions.failures.set(0);
        Republishing.request(EditionsUnderTest.NAME);
        await().atMost(Duration.ofSeconds(30)).until(() -> !isOpen(EditionsUnderTest.NAME));
    }

    /** @param seconds from its failure to its next attempt */
    private void awaitBackOff(int failures, int seconds) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sql.statement("""
                                select 1 from republish_request
                                where source = :source and finished_at is null and failures = :failures
                                      and due_at > now() + (:seconds - 4) * interval '1 s'
                                      and due_at <= now() + :seconds * interval '1 s'
                                """)
                        .bind("source", EditionsUnderTest.NAME)
                        .bind("failures", failures)
                        .bind("seconds", seconds)
                        .exists());
    }

    private void dueNow() {
        sql.statement("update republish_request set due_at = now() where finished_at is null")
                .execute();
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
