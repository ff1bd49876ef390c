package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings, who came, and what was agreed. What was said stays at the meeting: no event carries a note or an action's wording. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface MeetingEvent extends DomainEvent {
    String TOPIC = "cop.meeting.v1";

    UUID meetingId();

    UUID programmeId();

    UUID siteId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return meetingId().toString();
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.of(programmeId());
    }

    @Override
    default Optional<UUID> site() {
        return Optional.of(siteId());
    }

    @Override
    default Audience audience() {
        return Audience.PROGRAMME;
    }

    /** @param on the day of the meeting in the programme's zone */
    @EventType("meeting.scheduled")
    record MeetingScheduled(
            UUID meetingId, UUID programmeId, UUID siteId, Instant startsAt, Instant endsAt, LocalDate on)
            implements MeetingEvent {}

    @EventType("meeting.rescheduled")
    record MeetingRescheduled(
            UUID meetingId, UUID programmeId, UUID siteId, Instant startsAt, Instant endsAt, LocalDate on)
            implements MeetingEvent {}

    @EventType("meeting.cancelled")
    record MeetingCancelled(UUID meetingId, UUID programmeId, UUID siteId, LocalDate on) implements MeetingEvent {}

    /** One line of a register. A status that the reader does not know is not recorded. */
    record Entry(UUID memberId, AttendanceStatus status) {
        public Entry {
            status = status == null ? AttendanceStatus.NOT_RECORDED : status;
        }
    }

    /**
     * The whole register as it stands now.
     *
     * @param correction whether an earlier register was corrected
     */
    @EventType("attendance.recorded")
    record AttendanceRecorded(
            UUID meetingId, UUID programmeId, UUID siteId, LocalDate on, List<Entry> entries, boolean correction)
            implements MeetingEvent {
        @Override
        public Audience audience() {
            return Audience.SITE;
        }
    }

    /**
     * The meeting took place.
     *
     * @param number which meeting of the site it was, counted by date from 1
     * @param attended how many came, by the register; absent if no register was kept, which says of nobody that they were absent
     * @param sectorsPresent those that somebody came from, by the register; empty if none was kept
     */
    @EventType("meeting.held")
    record MeetingHeld(
            UUID meetingId,
            UUID programmeId,
            UUID siteId,
            LocalDate on,
            int number,
            @Nullable Integer attended,
            SortedSet<Sector> sectorsPresent)
            implements MeetingEvent {
        /** That a group met is no secret; how it is said where few came is for whoever says it. */
        @Override
        public Audience audience() {
            return Audience.PUBLIC;
        }
    }

    /** An event about an action that a meeting agreed; it is ordered by the action, not by the meeting. */
    sealed interface ActionEvent extends MeetingEvent {
        UUID actionId();

        @Override
        default String key() {
            return actionId().toString();
        }
    }

    @EventType("action.agreed")
    record ActionAgreed(
            UUID actionId,
            UUID programmeId,
            UUID siteId,
            UUID meetingId,
            @Nullable LocalDate dueOn,
            LocalDate on) implements ActionEvent {}

    /** What came of an action. */
    enum Helpfulness {
        YES,
        PARTLY,
        NO,
        TOO_EARLY
    }

    /** @param meetingId the meeting at which the feedback was given */
    @EventType("action.fed-back")
    record ActionFedBack(
            UUID actionId,
            UUID programmeId,
            UUID siteId,
            UUID meetingId,
            boolean tried,
            Helpfulness helpful,
            LocalDate on)
            implements ActionEvent {}
}
