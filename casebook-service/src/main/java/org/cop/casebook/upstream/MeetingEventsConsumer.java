package org.cop.casebook.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.MeetingEvent;
import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cop.meeting.v1}: when sites meet. */
@ApplicationScoped
class MeetingEventsConsumer {
    private final EventHandler events;
    private final KnownMeetings meetings;

    MeetingEventsConsumer(EventHandler events, KnownMeetings meetings) {
        this.events = events;
        this.meetings = meetings;
    }

    @Incoming("meeting")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, MeetingEvent.class, meetings::apply);
    }
}
