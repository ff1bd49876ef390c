package org.cop.demo.plan;

/** When something happens: before the first day, at which part of a day, or after the last. Within a day each finds what it needs. */
public enum Phase {
    ORGANISATIONS(0),
    SITES(1),
    APPOINTMENTS(2),
    SETTINGS(3),
    CHOICES(4),
    SUBSCRIPTIONS(5),
    /** Of a month, before what happens at the sites. */
    EVIDENCE(6),
    BROKERING(7),
    FACILITATOR_INVITED(7),
    FACILITATOR_JOINED(7),
    MEMBER_INVITED(7),
    MEMBER_JOINED(7),
    SITE_ACTIVE(7),
    MEETING_PLANNED(7),
    CASE_DRAFTED(7),
    MEETING_HELD(7),
    CASE_PRESENTED(7),
    FEEDBACK(7),
    ACTION(7),
    ATTACHMENT(7),
    ISSUE_RAISED(7),
    ISSUE_ACKNOWLEDGED(7),
    ISSUE_ANSWERED(7),
    CASE_FOLLOWED_UP(7),
    CASE_WRITTEN_UP(7),
    CASE_PUBLISHED(7),
    CASE_WITHDRAWN(7),
    MEMBER_LEFT(7),
    FACILITATOR_LEFT(7),
    SITE_CLOSED(7),
    /** Of a month, after what happened at the sites. */
    APPOINTMENT_ENDED(8),
    /** Of the whole, after the last edition. */
    AFTERWARDS(9);

    private final int stage;

    Phase(int stage) {
        this.stage = stage;
    }

    /** Everything of a stage is done before the next begins. */
    int stage() {
        return stage;
    }
}
