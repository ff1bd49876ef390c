package org.cop.membership.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.kit.inbox.EventHandler;
import org.cop.membership.standing.Standings;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who attended which meeting. Nothing else that happens at meetings matters to the membership. */
@ApplicationScoped
class MeetingEventsConsumer {
    private final EventHandler events;
    private final Standings standings;

    MeetingEventsConsumer(EventHandler events, Standings standings) {
        this.events = events;
        this.standings = standings;
    }

    @Incoming("meetings")
    @Blocking
    void on(ConsumerRecord<String, byte[]> in) {
        events.handle(in, AttendanceRecorded.class, standings::apply);
    }
}
