package org.cop.newsletter.activity;

import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;

/** What a reader of the newsletter may care about. */
public enum Kind {
    SITE_ACTIVATED(SiteActivated.class, "Site"),
    SITE_CLOSED(SiteClosed.class, "Site"),
    MEMBER_JOINED(MemberJoined.class, "Members"),
    MEETING_HELD(MeetingHeld.class, "Meeting"),
    ACTION_AGREED(ActionAgreed.class, "Actions"),
    ACTION_FED_BACK(ActionFedBack.class, "Actions"),
    CASE_STUDY_PUBLISHED(CaseStudyPublished.class, "Case study"),
    CASE_STUDY_WITHDRAWN(CaseStudyWithdrawn.class, "Correction"),
    EVIDENCE_ADDED(EvidenceAdded.class, "Evidence"),
    ISSUE_RAISED(IssueRaised.class, "Issue raised"),
    ISSUE_ANSWERED(IssueAnswered.class, "Issue answered");

    private final Class<? extends DomainEvent> fact;
    private final String label;

    Kind(Class<? extends DomainEvent> fact, String label) {
        this.fact = fact;
        this.label = label;
    }

    /** The fact that tells of it. */
    public Class<? extends DomainEvent> fact() {
        return fact;
    }

    /** The word in front of its line. */
    public String label() {
        return label;
    }
}
