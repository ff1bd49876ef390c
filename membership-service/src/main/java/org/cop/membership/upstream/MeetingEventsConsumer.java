package org.cop.membership.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.membership.standing.Standings;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cop.meeting.v1}: who attended which meeting. Nothing else that happens at meetings matters to the membership. */
@ApplicationScoped
class MeetingEventsConsumer {
    private final EventHandler events;
    private final Standings standings;

    MeetingEventsConsumer(EventHandler events, Standings standings) {
        this.events = events;
        this.standings = standings;
    }

    @Incoming("meeting")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, AttendanceRecorded.class, this::apply);
    }

    private void apply(ConsumedEvent<AttendanceRecorded> consumed) {
        standings.apply(consumed.event(), consumed.sequence());
    }
}
