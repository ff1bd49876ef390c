package org.cop.newsletter.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
import org.cop.newsletter.activity.Activities;
import org.cop.newsletter.activity.ActivityKind;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes meetings that were held, and actions. Plans are no news, and registers are the site's own. */
@ApplicationScoped
class MeetingEventsConsumer {
    private final EventHandler events;
    private final Activities activities;

    MeetingEventsConsumer(EventHandler events, Activities activities) {
        this.events = events;
        this.activities = activities;
    }

    @Incoming("meeting")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handleTogether(batch, MeetingEvent.class, this::apply);
    }

    private void apply(List<ConsumedEvent<MeetingEvent>> events) {
        try (var recording = activities.recording()) {
            events.forEach(consumed -> apply(consumed, recording));
        }
    }

    private static void apply(ConsumedEvent<MeetingEvent> consumed, Activities.Recording activities) {
        switch (consumed.event()) {
            case MeetingHeld held ->
                activities.record(consumed, ActivityKind.MEETING_HELD, held.meetingId(), held.on());
            case ActionAgreed agreed ->
                activities.record(consumed, ActivityKind.ACTION_AGREED, agreed.actionId(), agreed.on());
            // A later meeting may get the feedback on an action that an earlier one could not get yet.
            case ActionFedBack fedBack ->
                activities.record(
                        consumed, ActivityKind.ACTION_FED_BACK, fedBack.actionId(), fedBack.meetingId(), fedBack.on());
            case MeetingScheduled scheduled -> {}
            case MeetingRescheduled rescheduled -> {}
            case MeetingCancelled cancelled -> {}
            case AttendanceRecorded recorded -> {}
        }
    }
}
