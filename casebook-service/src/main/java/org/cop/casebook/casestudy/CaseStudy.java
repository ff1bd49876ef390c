package org.cop.casebook.casestudy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.casebook.clearance.Clearance;
import org.cop.casebook.clearance.Review;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One anonymised case that a member brings to a community of practice: a challenge, or something that worked.
 *
 * <p>It is drafted and handed in for review; somebody else clears it; it is presented at one meeting of the site, followed up, and written
 * up for others; the written-up text is cleared once more and published. Whoever carries it may withdraw it at any time. Until it is handed
 * in for the first time it is its author's alone.
 *
 * <p>A clearance holds for the very text that was read. Whoever changes a word makes a new revision, which nobody has cleared: before the
 * presentation the case is a draft again, after it the case stays where it is and cannot be published until the new text is cleared. Nobody
 * clears a case of their own, or a text with words of theirs that nobody else has cleared for that audience. What is published is not edited
 * any more, only withdrawn; of a withdrawn case no text is shown, and after a while none is kept (see {@link org.cop.casebook.retention}).
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

    @SuppressWarnings({"unused", "UnusedVariable", "FieldCanBeLocal"}) // lists are in its order
    private Instant draftedAt;

    /** The revision that others than the author saw first; null while nobody has. */
    private @Nullable Integer firstHandedIn;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private CaseText text; // null once a withdrawn case has been emptied

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private @Nullable CaseClearance clearance;

    @Embedded
    private @Nullable CaseSteps steps; // null where there is none yet

    @Version
    private int version; // two editors: the second gets 412

    protected CaseStudy() {}

    /** @param author the account of whoever brings the case */
    static CaseStudy draft(UUID programmeId, UUID siteId, String author, CaseContent content, Instant at) {
        var draft = new CaseStudy();
        draft.id = UUID.randomUUID(); // it goes to readers elsewhere one day and must not tell when it was drafted
        draft.programmeId = programmeId;
        draft.siteId = siteId;
        draft.author = author;
        draft.state = CaseState.DRAFT;
        draft.draftedAt = at;
        draft.text = CaseText.first(draft.id, author, content.withOutcome(null), at);
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
        if (steps().presentedOn() == null) {
            state = CaseState.DRAFT;
        }
    }

    void handIn() {
        state.requireMove(CaseState.IN_REVIEW);
        state = CaseState.IN_REVIEW;
        if (firstHandedIn == null) {
            firstHandedIn = text.revision();
        }
    }

    /** Whether somebody of its circle may see the case at all: a draft is its author's until it is handed in. */
    boolean isVisibleTo(String accountId) {
        return wasHandedIn() || author.equals(accountId);
    }

    boolean wasHandedIn() {
        return firstHandedIn != null;
    }

    /** From which revision on somebody may read what the case has said: what came before the first handing in is its author's. */
    int firstRevisionFor(String accountId) {
        return author.equals(accountId) || firstHandedIn == null ? 1 : firstHandedIn;
    }

    /**
     * Lets the present text reach that audience; of a written-up case this is the clearance it is published under.
     *
     * @param writers who wrote words of it that nobody else has cleared for the audience yet; the author is always one of them
     */
    void clear(Review review, Set<String> writers) {
        if (state != CaseState.WRITTEN_UP) {
            state.requireMove(CaseState.CLEARED);
        }
        Set<String> all = new HashSet<>(writers);
        all.add(author);
        all.add(text.editedBy());
        Clearance given = review.clearUnlessWrittenBy(all, "own-case");
        review.by().requireEntitled(review.audience());
        text.content().requireSummaryFor(review.audience());
        clearance = new CaseClearance(id, text, given);
        if (state == CaseState.IN_REVIEW) {
            state = CaseState.CLEARED;
        }
    }

    /** @param on the day of the meeting */
    CaseStudyPresented present(UUID meetingId, LocalDate on) {
        state.requireMove(CaseState.PRESENTED);
        state = CaseState.PRESENTED;
        var kind = text.content().kind();
        steps = steps().presented(meetingId, kind, on);
        return new CaseStudyPresented(id, programmeId, siteId, meetingId, kind, on);
    }

    void followUp(LocalDate on) {
        state.requireMove(CaseState.FOLLOWED_UP);
        steps = steps().followedUp(on);
        state = CaseState.FOLLOWED_UP;
    }

    /** What came of it changes the text, so that somebody else clears it before others read it. */
    void writeUp(
            String by,
            String learning,
            @Nullable String commissionerIssues,
            Outcome outcome,
            LocalDate on,
            Instant at) {
        state.requireMove(CaseState.WRITTEN_UP);
        steps = steps().writtenUp(on);
        state = CaseState.WRITTEN_UP;
        text = text.next(by, text.content().writtenUp(learning, commissionerIssues, outcome), at);
    }

    CaseStudyPublished publish(LocalDate on) {
        state.requireMove(CaseState.PUBLISHED);
        var published = steps().published(on);
        if (!isClearedFor(Audience.PROGRAMME)) {
            throw new RuleBroken(
                    "case-not-cleared", "Somebody else has to clear this very text for the programme or wider first");
        }
        state = CaseState.PUBLISHED;
        steps = published;
        return text.content().published(id, programmeId, siteId, clearance.audience(), on);
    }

    /** @return the event for those who could read it; empty if nobody beyond the site could */
    Optional<CaseStudyWithdrawn> withdraw(@Nullable String reason, LocalDate on) {
        boolean wasPublished = state == CaseState.PUBLISHED;
        state.requireMove(CaseState.WITHDRAWN);
        steps = steps().withdrawn(on, reason);
        state = CaseState.WITHDRAWN;
        return wasPublished ? Optional.of(new CaseStudyWithdrawn(id, programmeId, siteId, on)) : Optional.empty();
    }

    /** Whether the present text may be shown to a reader of that circle. */
    boolean isClearedFor(Audience circle) {
        return clearance != null && clearance.isOf(text) && clearance.audience().reaches(circle);
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

    /** The present text, for readers: none of a case that was withdrawn. */
    Optional<CaseText> readableText() {
        return state == CaseState.WITHDRAWN ? Optional.empty() : Optional.of(text);
    }

    Optional<CaseClearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    CaseSteps steps() {
        return steps == null ? CaseSteps.NONE : steps;
    }

    int version() {
        return version;
    }
}
