package org.cop.meeting.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** As much of a meeting as others in this service need to know. */
public record MeetingBrief(UUID id, Instant startsAt, LocalDate day) {
    static MeetingBrief of(Meeting meeting) {
        return new MeetingBrief(
                meeting.id(), meeting.slot().startsAt(), meeting.slot().day());
    }

    public boolean isLaterThan(MeetingBrief other) {
        return startsAt.isAfter(other.startsAt);
    }
}
