package org.cop.meeting.action;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.MeetingEvent.Helpfulness;

/** What a meeting heard of an action. Written once. */
@Entity
class Feedback {
    @Id
    private UUID id;

    private UUID meetingId;

    private boolean tried;

    @Enumerated(EnumType.STRING)
    private Helpfulness helpful;

    private String comment;

    private LocalDate heardOn;

    protected Feedback() {}

    /** @param comment may be null */
    Feedback(UUID id, UUID meetingId, boolean tried, Helpfulness helpful, String comment, LocalDate heardOn) {
        this.id = id;
        this.meetingId = meetingId;
        this.tried = tried;
        this.helpful = helpful;
        this.comment = comment;
        this.heardOn = heardOn;
    }

    UUID meetingId() {
        return meetingId;
    }

    boolean tried() {
        return tried;
    }

    Helpfulness helpful() {
        return helpful;
    }

    String comment() {
        return comment;
    }

    LocalDate heardOn() {
        return heardOn;
    }
}
