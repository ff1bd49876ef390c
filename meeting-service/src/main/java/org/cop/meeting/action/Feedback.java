package org.cop.meeting.action;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.MeetingEvent.Helpfulness;
import org.jspecify.annotations.Nullable;

/** What was said of an action at a later meeting. Written once. */
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

    Feedback(UUID id, UUID meetingId, boolean tried, Helpfulness helpful, @Nullable String comment, LocalDate heardOn) {
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

    @Nullable
    String comment() {
        return comment;
    }

    LocalDate heardOn() {
        return heardOn;
    }
}
