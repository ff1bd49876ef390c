package org.cop.meeting.action;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.kit.place.Site;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.meeting.meeting.MeetingBrief;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting agreed that somebody tries. It waits in the feedback queue of its site until a later meeting knows that it was tried and what
 * came of it; not tried yet, or too early to say, leaves it there. Its wording stays at the site.
 */
@Entity
class Action {
    @Schema(name = "ActionState")
    enum State {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    private UUID programmeId;

    private UUID siteId;

    private UUID meetingId;

    private String objective;

    private List<String> ownerRoles;

    private LocalDate dueOn;

    private UUID caseStudyId;

    private LocalDate agreedOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "action_id", nullable = false, updatable = false)
    @OrderBy("id")
    @BatchSize(size = 200) // a whole page of actions at once
    private List<Feedback> feedback = new ArrayList<>();

    @Version
    private int version;

    protected Action() {}

    /**
     * @param ownerRoles who tries it: roles or agencies, never names
     * @param caseStudyId the case it is about
     */
    Action(
            UUID id,
            Site site,
            MeetingBrief meeting,
            String objective,
            List<String> ownerRoles,
            @Nullable LocalDate dueOn,
            @Nullable UUID caseStudyId,
            LocalDate agreedOn) {
        this.id = id;
        this.programmeId = site.programmeId();
        this.siteId = site.id();
        this.meetingId = meeting.id();
        this.objective = objective;
        this.ownerRoles = List.copyOf(ownerRoles);
        this.dueOn = dueOn;
        this.caseStudyId = caseStudyId;
        this.agreedOn = agreedOn;
        this.state = State.OPEN;
    }

    ActionAgreed agreed() {
        return new ActionAgreed(id, programmeId, siteId, meetingId, dueOn, agreedOn);
    }

    /**
     * Feedback was given at a meeting.
     *
     * @param agreedAt the meeting that agreed it
     * @param givenAt the meeting at which feedback was given, a later one
     */
    ActionFedBack feedBack(
            UUID feedbackId,
            MeetingBrief agreedAt,
            MeetingBrief givenAt,
            boolean tried,
            Helpfulness helpful,
            @Nullable String comment,
            LocalDate heardOn) {
        if (state == State.CLOSED) {
            throw new RuleBroken("action-closed", "The feedback on this action has been given");
        }
        if (!givenAt.isLaterThan(agreedAt)) {
            throw RuleBroken.at(
                    "meetingId",
                    "meeting-not-later",
                    "Feedback is given at a later meeting than the one that agreed the action");
        }
        feedback.add(new Feedback(feedbackId, givenAt.id(), tried, helpful, comment, heardOn));
        if (tried && helpful != Helpfulness.TOO_EARLY) {
            state = State.CLOSED;
        }
        return new ActionFedBack(id, programmeId, siteId, givenAt.id(), tried, helpful, heardOn);
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    UUID meetingId() {
        return meetingId;
    }

    String objective() {
        return objective;
    }

    List<String> ownerRoles() {
        return ownerRoles;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    UUID caseStudyId() {
        return caseStudyId;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    State state() {
        return state;
    }

    List<Feedback> feedback() {
        return feedback;
    }
}
