package org.cop.membership.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MeetingEvent.MeetingRescheduled;
import org.cop.events.MeetingEvent.MeetingScheduled;
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
        return events.handle(batch, MeetingEvent.class, MeetingEventsConsumer::concerns, this::apply);
    }

    private static boolean concerns(MeetingEvent event) {
        return switch (event) {
            case AttendanceRecorded _ -> true;
            case MeetingScheduled _, MeetingRescheduled _, MeetingHeld _, MeetingCancelled _ -> false;
            case ActionAgreed _, ActionFedBack _ -> false;
        };
    }

    private void apply(ConsumedEvent<MeetingEvent> consumed) {
        if (consumed.event() instanceof AttendanceRecorded recorded) {
            standings.apply(recorded, consumed.sequence());
        }
    }
}
