package org.cop.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.Audience;
import org.cop.events.MeetingEvent;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.outbox.Outbox;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

/** What operators see of events on their way. */
@QuarkusTest
@ServiceTest
class ObservabilityTest {
    @Inject
    Outbox outbox;

    @Inject
    Tracer tracer;

    @Test
    void anEvent_carriesTheTraceOfTheRequestThatPublishedIt() {
        UUID edition = Ids.next();
        Span request = tracer.spanBuilder("a request").startSpan();
        try (var current = request.makeCurrent()) {
            assertThat(current).isNotNull();
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(sent(edition)));
        } finally {
            request.end();
        }

        EventReader.awaitAbout(NewsletterEvent.TOPIC, edition, 1);
        ConsumerRecord<String, byte[]> record = EventReader.records(NewsletterEvent.TOPIC).stream()
                .filter(candidate -> edition.toString().equals(candidate.key()))
                .findFirst()
                .orElseThrow();
        assertThat(new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
                .contains(request.getSpanContext().getTraceId());
    }

    @Test
    void metricsCountUnsentAndRepeatedEventsAndDeadLetters() {
        UUID meeting = Ids.next();
        var cancelled = new MeetingEvent.MeetingCancelled(meeting, meeting, meeting, LocalDate.of(2012, 3, 14));
        UUID id = EventSender.send(cancelled, 1);
        EventSender.send(id, cancelled, 1);
        EventSender.sendWithBody(MeetingEvent.TOPIC, meeting.toString(), "meeting.cancelled", "{}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains(
                                "cop_outbox_unsent",
                                "cop_outbox_oldest_age_seconds",
                                "cop_inbox_applied_total{topic=\"cop.meeting.v1\"",
                                "cop_inbox_duplicates_total{topic=\"cop.meeting.v1\"",
                                "cop_inbox_dead_letters_total{topic=\"cop.meeting.v1\""));
    }

    /** Not a rise, which is over an hour later: the letter lies there until somebody deals with it. */
    @Test
    void aDeadLetter_isCountedForAsLongAsItWaits() {
        EventSender.sendWithBody(MeetingEvent.TOPIC, Ids.next().toString(), "meeting.cancelled", "{}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .containsPattern("cop_inbox_dead_letters_waiting\\{topic=\"cop.meeting.v1\",?\\} [1-9]"));
    }

    @Test
    void aProxyThatIsNotTrusted_isCounted() {
        double before = forwardedIgnored();

        given().header("X-Forwarded-For", "203.0.113.7").get("/api/v1/no-such-thing");

        await().untilAsserted(() -> assertThat(forwardedIgnored()).isGreaterThan(before));
    }

    private static double forwardedIgnored() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("cop_http_forwarded_ignored_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void theSeriesOfEachTopic_areThereFromTheStart() {
        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "cop_inbox_applied_total{topic=\"cop.access.v1\"",
                        "cop_inbox_duplicates_total{topic=\"cop.access.v1\"",
                        "cop_inbox_ignored_total{topic=\"cop.access.v1\"",
                        "cop_inbox_dead_letters_total{topic=\"cop.access.v1\"",
                        "cop_event_delay_seconds_count{topic=\"cop.access.v1\"",
                        "cop_inbox_unread{topic=\"cop.access.v1\"",
                        "cop_inbox_stalled_seconds{topic=\"cop.access.v1\"",
                        "cop_inbox_dead_letters_waiting{topic=\"cop.access.v1\"",
                        "cop_inbox_backlog_age_seconds{topic=\"cop.access.v1\"",
                        "cop_outbox_batches_total{outcome=\"failed\"");
    }

    @Test
    void theMetrics_showHowLongAnEventTook() {
        UUID meeting = Ids.next();
        EventSender.send(new MeetingEvent.MeetingCancelled(meeting, meeting, meeting, LocalDate.of(2012, 3, 14)), 1);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .containsPattern(
                                "cop_event_delay_seconds_bucket\\{topic=\"cop.meeting.v1\",le=\"\\+Inf\",?\\} [1-9]"));
    }

    private static EditionSent sent(UUID edition) {
        return new EditionSent(
                edition, Ids.next(), Audience.PUBLIC, YearMonth.of(2012, 3), 1, LocalDate.of(2012, 4, 2));
    }
}
