package org.cop.meeting.meeting;

/** How far a meeting has come. */
public enum MeetingState {
    SCHEDULED,
    HELD,
    CANCELLED
}
