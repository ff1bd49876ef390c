package org.cop.casebook.casestudy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One anonymised case that a member brings to a community of practice: a challenge, or something that worked.
 *
 * <p>It is drafted and handed in for review; somebody else clears it; it is presented at one meeting of the site, followed up, and written
 * up for others; the written-up text is cleared once more and published. Whoever carries it may withdraw it at any time.
 *
 * <p>A clearance holds for the very text that was read. Whoever changes a word makes a new revision, which nobody has cleared: before the
 * presentation the case is a draft again, after it the case stays where it is and cannot be published until the new text is cleared. Nobody
 * clears a case of their own or a text that they were the last to change. What is published is not edited any more, only withdrawn.
 */
@Entity
@Table(name = "case_study")
class CaseStudy {
    @Id
    private UUID id;

    private UUID programmeId;
    private UUID siteId;
    private String author;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private CaseText text;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private @Nullable Clearance clearance;

    private @Nullable UUID meetingId;
    private @Nullable LocalDate presentedOn;
    private @Nullable LocalDate followedUpOn;
    private @Nullable LocalDate writtenUpOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawalReason;

    @Version
    private int version; // two editors: the second gets 412

    protected CaseStudy() {}

    /** @param author the account of whoever brings the case */
    static CaseStudy draft(UUID programmeId, UUID siteId, String author, CaseContent content, Instant at) {
        var draft = new CaseStudy();
        draft.id = Ids.next();
        draft.programmeId = programmeId;
        draft.siteId = siteId;
        draft.author = author;
        draft.state = CaseState.DRAFT;
        draft.text = CaseText.first(draft.id, author, content, at);
        return draft;
    }

    /** The outcome is kept: it is said when the case is written up. */
    void edit(String by, CaseContent content, Instant at) {
        if (state == CaseState.PUBLISHED || state == CaseState.WITHDRAWN) {
            throw new RuleBroken("text-frozen", "The text of a case that is " + state + " is not changed any more");
        }
        var changed = content.withOutcome(text.content().outcome());
        if (changed.equals(text.content())) {
            return;
        }
        text = text.next(by, changed, at);
        if (presentedOn == null) {
            state = CaseState.DRAFT;
        }
    }

    void handIn() {
        move(CaseState.IN_REVIEW);
    }

    /** Lets the present text reach that audience; of a written-up case this is the clearance it is published under. */
    void clear(Clearer by, Audience audience, Checklist checklist, Instant at) {
        if (state != CaseState.WRITTEN_UP) {
            requireMove(CaseState.CLEARED);
        }
        if (by.accountId().equals(author)) {
            throw new RuleBroken("own-case", "Somebody other than the author clears a case");
        }
        if (by.accountId().equals(text.editedBy())) {
            throw new RuleBroken("own-case", "Somebody other than the last to change the text clears it");
        }
        by.requireEntitled(audience);
        if (audience.reaches(Audience.PROGRAMME) && text.content().summary() == null) {
            throw new RuleBroken(
                    "summary-missing", "What readers elsewhere get first is the summary: write it, then clear");
        }
        clearance = new Clearance(id, text, audience, by.accountId(), checklist, at);
        if (state == CaseState.IN_REVIEW) {
            state = CaseState.CLEARED;
        }
    }

    /** @param on the day of the meeting */
    CaseStudyPresented present(UUID meetingId, LocalDate on) {
        move(CaseState.PRESENTED);
        this.meetingId = meetingId;
        this.presentedOn = on;
        return new CaseStudyPresented(
                id, programmeId, siteId, meetingId, text.content().kind(), on);
    }

    void followUp(LocalDate on) {
        requireMove(CaseState.FOLLOWED_UP);
        requireNotBefore(presentedOn, on);
        state = CaseState.FOLLOWED_UP;
        followedUpOn = on;
    }

    /** What came of it changes the text, so that somebody else clears it before others read it. */
    void writeUp(
            String by,
            String learning,
            @Nullable String commissionerIssues,
            Outcome outcome,
            LocalDate on,
            Instant at) {
        requireMove(CaseState.WRITTEN_UP);
        requireNotBefore(followedUpOn, on);
        state = CaseState.WRITTEN_UP;
        writtenUpOn = on;
        text = text.next(by, text.content().writtenUp(learning, commissionerIssues, outcome), at);
    }

    CaseStudyPublished publish(LocalDate on) {
        requireMove(CaseState.PUBLISHED);
        requireNotBefore(writtenUpOn, on);
        if (!isClearedFor(Audience.PROGRAMME)) {
            throw new RuleBroken(
                    "case-not-cleared", "Somebody else has to clear this very text for the programme or wider first");
        }
        state = CaseState.PUBLISHED;
        publishedOn = on;
        var said = text.content();
        return new CaseStudyPublished(
                id,
                programmeId,
                siteId,
                clearance.audience(),
                said.kind(),
                said.title(),
                said.summary(),
                said.themes(),
                said.outcome(),
                on);
    }

    /** @return the fact for those who could read it; empty if nobody beyond the site could */
    Optional<CaseStudyWithdrawn> withdraw(@Nullable String reason, LocalDate on) {
        boolean wasPublished = state == CaseState.PUBLISHED;
        requireMove(CaseState.WITHDRAWN);
        requireNotBefore(publishedOn, on);
        state = CaseState.WITHDRAWN;
        withdrawnOn = on;
        withdrawalReason = reason;
        return wasPublished ? Optional.of(new CaseStudyWithdrawn(id, programmeId, siteId, on)) : Optional.empty();
    }

    /** Whether the present text may be shown to a reader of that circle. */
    boolean isClearedFor(Audience circle) {
        return clearance != null && clearance.isOf(text) && clearance.audience().reaches(circle);
    }

    private void move(CaseState to) {
        requireMove(to);
        state = to;
    }

    private void requireMove(CaseState to) {
        if (!state.next().contains(to)) {
            throw new RuleBroken("illegal-move", "A case cannot go from " + state + " to " + to);
        }
    }

    private static void requireNotBefore(@Nullable LocalDate earlierStep, LocalDate on) {
        if (earlierStep != null && on.isBefore(earlierStep)) {
            throw RuleBroken.at("on", "date-before-previous-step", "The step before was on " + earlierStep);
        }
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID siteId() {
        return siteId;
    }

    String author() {
        return author;
    }

    CaseState state() {
        return state;
    }

    CaseText text() {
        return text;
    }

    Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    @Nullable
    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    LocalDate presentedOn() {
        return presentedOn;
    }

    @Nullable
    LocalDate followedUpOn() {
        return followedUpOn;
    }

    @Nullable
    LocalDate writtenUpOn() {
        return writtenUpOn;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }

    int version() {
        return version;
    }
}
