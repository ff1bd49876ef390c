package org.cop.kit.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cop.events.NewsletterEvent;
import org.cop.kit.Ids;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.ServiceTest;
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

    @BeforeEach
    void someState() {
        editions.keys.clear();
        editions.failures.set(0);
        Stream.generate(() -> Ids.next().toString()).limit(AGGREGATES).forEach(editions.keys::add);
    }

    @Test
    void everyAggregateIsPublishedOnceAndTheEndAfterAllOfThem() {
        int endsBefore = ends();

        request(EditionsUnderTest.NAME);

        finished();
        await().atMost(Duration.ofSeconds(20)).until(() -> ends() == endsBefore + 1);
        assertThat(published()).hasSize(AGGREGATES);
    }

    @Test
    void aPortionThatFailsIsPublishedLaterAndThoseBeforeItAreNotPublishedAgain() {
        editions.failures.set(2);

        request(EditionsUnderTest.NAME);

        finished();
        await().atMost(Duration.ofSeconds(20)).until(() -> published().size() >= AGGREGATES);
        assertThat(published()).hasSize(AGGREGATES);
    }

    @Test
    void aRequestForAllIsOneForEachSource() {
        request("all");

        finished();
        await().atMost(Duration.ofSeconds(20)).until(() -> published().size() >= AGGREGATES);
    }

    @Test
    void aRequestForStateThatTheServiceDoesNotHaveHindersNoOther() {
        request("no-such-state");
        request(EditionsUnderTest.NAME);

        finished();
    }

    private void request(String source) {
        sql.statement("select request_republish(:source)")
                .bind("source", source)
                .exists();
    }

    private void finished() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !sql.statement("select 1 from republish_request where finished_at is null")
                        .exists());
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
