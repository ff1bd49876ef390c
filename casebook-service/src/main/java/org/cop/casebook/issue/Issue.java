package org.cop.casebook.issue;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.casebook.clearance.Clearance;
import org.cop.casebook.clearance.Review;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Something that a site cannot solve by itself and commissioners ought to know.
 *
 * <p>A member drafts it, a second person of the site or a knowledge broker reads and raises it, commissioners acknowledge and answer it; "no
 * capacity, and this is our explicit decision" is an answer (seed: programme report, "Intelligent commissioning"). The answer goes to the site
 * that asked; others read it once a second person has cleared it. Who drafted the issue is kept for the rule of the second person alone and
 * shown to nobody: a worker who tells of a secret caseload must not be found out by way of the question.
 */
@Entity
@Table(name = "issue")
class Issue {
    @Id
    private UUID id;

    private UUID programmeId;
    private UUID siteId;
    private @Nullable UUID caseStudyId;
    private String author;
    private String theme;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String summary;
    private String statement;

    @Enumerated(EnumType.STRING)
    private IssueState state;

    private LocalDate draftedOn;

    @SuppressWarnings({"unused", "UnusedVariable", "FieldCanBeLocal"}) // drafts are deleted by it; shown to nobody
    private Instant draftedAt;

    @Embedded
    private @Nullable Clearance clearance;

    private @Nullable LocalDate raisedOn;
    private @Nullable LocalDate acknowledgedOn;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private @Nullable IssueAnswer answer;

    @Version
    private int version;

    protected Issue() {}

    /** What is asked. */
    record Concern(String theme, Severity severity, String summary, String statement) {
        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "Concern";
        }
    }

    static Issue draft(
            UUID programmeId,
            UUID siteId,
            @Nullable UUID caseStudyId,
            String author,
            Concern concern,
            LocalDate on,
            Instant at) {
        var issue = new Issue();
        issue.id = UUID.randomUUID(); // commissioners see it and must not learn from it when the issue was drafted
        issue.programmeId = programmeId;
        issue.siteId = siteId;
        issue.caseStudyId = caseStudyId;
        issue.author = author;
        issue.theme = concern.theme();
        issue.severity = concern.severity();
        issue.summary = concern.summary();
        issue.statement = concern.statement();
        issue.state = IssueState.DRAFT;
        issue.draftedOn = on;
        issue.draftedAt = at;
        return issue;
    }

    /** From now on commissioners read it, and the people of the programme in its editions. */
    IssueRaised raise(Review review, LocalDate on) {
        requireMove(IssueState.RAISED);
        requireNotBefore(draftedOn, on);
        clearance = review.clearUnlessWrittenBy(Set.of(author), "own-issue");
        state = IssueState.RAISED;
        raisedOn = on;
        return new IssueRaised(id, programmeId, siteId, theme, severity, summary, statement, on);
    }

    IssueAcknowledged acknowledge(LocalDate on) {
        requireMove(IssueState.ACKNOWLEDGED);
        requireNotBefore(raisedOn, on);
        state = IssueState.ACKNOWLEDGED;
        acknowledgedOn = on;
        return new IssueAcknowledged(id, programmeId, siteId, on);
    }

    /** Nothing is published: so far only the site that asked and the commissioners read it. */
    void answer(String by, Decision decision, String text, LocalDate on) {
        requireMove(IssueState.ANSWERED);
        requireNotBefore(acknowledgedOn == null ? raisedOn : acknowledgedOn, on);
        state = IssueState.ANSWERED;
        answer = new IssueAnswer(id, by, decision, text, on);
    }

    /**
     * Lets the answer reach readers beyond those it was given to. May be said again, for another audience: the last word counts. The issue's own
     * line goes with it, so that for a wider audience than the issue was read for somebody other than its author reads both.
     */
    IssueAnswered clearAnswer(Review review) {
        if (answer == null) {
            throw new RuleBroken("issue-not-answered", "The issue has not been answered");
        }
        if (!isReadFor(review.audience())) {
            review.requireNotWrittenBy(Set.of(author), "own-issue");
        }
        answer.clear(review);
        return new IssueAnswered(
                id,
                programmeId,
                siteId,
                review.audience(),
                theme,
                summary,
                answer.decision(),
                answer.text(),
                answer.answeredOn());
    }

    /** Whether readers of that circle have the answer already. */
    boolean isAnswerClearedFor(Audience audience) {
        return answer().flatMap(IssueAnswer::clearance)
                .filter(given -> given.clearedFor().reaches(audience))
                .isPresent();
    }

    private boolean isReadFor(Audience audience) {
        return clearance != null && clearance.clearedFor().reaches(audience);
    }

    boolean isBy(String accountId) {
        return author.equals(accountId);
    }

    private void requireMove(IssueState to) {
        if (!state.next().contains(to)) {
            throw new RuleBroken("illegal-move", "An issue cannot go from " + state + " to " + to);
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

    UUID siteId() {
        return siteId;
    }

    @Nullable
    UUID caseStudyId() {
        return caseStudyId;
    }

    String theme() {
        return theme;
    }

    Severity severity() {
        return severity;
    }

    String summary() {
        return summary;
    }

    String statement() {
        return statement;
    }

    IssueState state() {
        return state;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    @Nullable
    LocalDate raisedOn() {
        return raisedOn;
    }

    @Nullable
    LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    Optional<IssueAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    int version() {
        return version;
    }
}
