package org.cop.newsletter.activity;

import java.util.Optional;
import java.util.function.Supplier;
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
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the newsletter may care about, as a column of the database and a word of the API. Which event it is, which word stands
 * before its line, and whether its activities of a month and site are counted in one line.
 */
public enum ActivityKind {
    SITE_ACTIVATED(SiteActivated.class, "Site"),
    SITE_CLOSED(SiteClosed.class, "Site"),
    MEMBER_JOINED(MemberJoined.class, "Members", ActivitySummary.MembersJoined::new),
    MEETING_HELD(MeetingHeld.class, "Meeting"),
    ACTION_AGREED(ActionAgreed.class, "Actions", ActivitySummary.ActionsAgreed::new),
    ACTION_FED_BACK(ActionFedBack.class, "Actions", ActivitySummary.ActionsFedBack::new),
    CASE_STUDY_PUBLISHED(CaseStudyPublished.class, "Case study"),
    CASE_STUDY_WITHDRAWN(CaseStudyWithdrawn.class, "Correction"),
    EVIDENCE_ADDED(EvidenceAdded.class, "Evidence"),
    ISSUE_RAISED(IssueRaised.class, "Issue raised"),
    ISSUE_ANSWERED(IssueAnswered.class, "Issue answered");

    private final Class<? extends DomainEvent> event;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference, which holds nothing
    private final @Nullable Supplier<ActivitySummary> summary;

    ActivityKind(Class<? extends DomainEvent> event, String label) {
        this(event, label, null);
    }

    ActivityKind(Class<? extends DomainEvent> event, String label, @Nullable Supplier<ActivitySummary> summary) {
        this.event = event;
        this.label = label;
        this.summary = summary;
    }

    /** The event that an activity of this kind is made of. */
    public Class<? extends DomainEvent> event() {
        return event;
    }

    /** The word in front of its line. */
    public String label() {
        return label;
    }

    /** Whether activities of this kind share one line. */
    public boolean isCounted() {
        return summary != null;
    }

    /** To count activities of this kind with; empty where each has a line of its own. */
    public Optional<ActivitySummary> newSummary() {
        return Optional.ofNullable(summary).map(Supplier::get);
    }
}
