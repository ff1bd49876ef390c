package org.cop.kit.inbox;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.cop.events.Audience;
import org.cop.events.MeetingEvent;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.outbox.Outbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services have them, that remembers what it applied and fails on demand. */
@ApplicationScoped
class AppliedMeetings {
    private final List<ConsumedEvent<MeetingEvent>> applied = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();

    private final EventHandler events;
    private final Outbox outbox;

    AppliedMeetings(EventHandler events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    @Incoming("meetings-under-test")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, MeetingEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<MeetingEvent> in) {
        UUID meeting = in.event().meetingId();
        // Published first and failed after: what a failed attempt published must not go out.
        outbox.publish(new EditionSent(
                meeting,
                in.event().programmeId(),
                Audience.PUBLIC,
                YearMonth.of(2012, 3),
                applied.size(),
                LocalDate.of(2012, 4, 2)));
        var left = failures.get(meeting);
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("not now");
        }
        applied.add(in);
    }

    /** The projection of that meeting fails so many times. */
    void fail(UUID meeting, int times) {
        failures.put(meeting, new AtomicInteger(times));
    }

    List<ConsumedEvent<MeetingEvent>> about(UUID meeting) {
        return applied.stream()
                .filter(in -> in.event().meetingId().equals(meeting))
                .toList();
    }
}
