package org.cop.casebook.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cop.casebook.upstream.KnownMeeting.State;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MeetingEvent.MeetingRescheduled;
import org.cop.events.MeetingEvent.MeetingScheduled;
import org.cop.kit.inbox.ConsumedEvent;

/** The meetings as the events of the meeting service say. */
@ApplicationScoped
public class KnownMeetings {
    /** The day of a meeting of that site. Empty for one that is cancelled, of another site, or unknown. */
    @Transactional(MANDATORY)
    public Optional<LocalDate> dayOf(UUID siteId, UUID meetingId) {
        return KnownMeeting.<KnownMeeting>findByIdOptional(meetingId)
                .filter(meeting -> meeting.siteId.equals(siteId) && meeting.state != State.CANCELLED)
                .map(meeting -> meeting.day);
    }

    @Transactional(MANDATORY)
    void apply(ConsumedEvent<MeetingEvent> received) {
        switch (received.event()) {
            case MeetingScheduled m -> apply(m, m.on(), State.SCHEDULED, received.sequence());
            case MeetingRescheduled m -> apply(m, m.on(), State.SCHEDULED, received.sequence());
            case MeetingHeld m -> apply(m, m.on(), State.HELD, received.sequence());
            case MeetingCancelled m -> apply(m, m.on(), State.CANCELLED, received.sequence());
            case AttendanceRecorded _ -> {
                // the casebook does not ask who was there
            }
            case ActionAgreed _, ActionFedBack _ -> {
                // actions stay with the meetings
            }
        }
    }

    private static void apply(MeetingEvent event, LocalDate day, State state, long sequence) {
        KnownMeeting meeting = KnownMeeting.findById(event.meetingId());
        if (meeting == null) {
            meeting = new KnownMeeting();
            meeting.id = event.meetingId();
            meeting.siteId = event.siteId();
        } else if (meeting.sequence >= sequence) {
            return;
        }
        meeting.day = day;
        meeting.state = state;
        meeting.sequence = sequence;
        meeting.persist();
    }
}
