package org.cop.casebook.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.casebook.clearance.Review;
import org.cop.casebook.clearance.ReviewerRights;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IssueTest {
    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2012, 4, 18);

    enum Step {
        RAISE(IssueState.RAISED, issue -> issue.raise(by("bob"), DAY)),
        ACKNOWLEDGE(IssueState.ACKNOWLEDGED, issue -> issue.acknowledge(DAY)),
        ANSWER(IssueState.ANSWERED, issue -> issue.answer("rowan", Decision.PARTLY, "One morning a week.", DAY));

        private final IssueState to;
        private final Consumer<Issue> how;

        Step(IssueState to, Consumer<Issue> how) {
            this.to = to;
            this.how = how;
        }
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(IssueState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepThatIsNotNextIsRefusedWithBothStates(IssueState from, Step step) {
        var issue = issueIn(from);
        if (from.next().contains(step.to)) {
            assertThatCode(() -> step.how.accept(issue)).doesNotThrowAnyException();
            assertThat(issue.state()).isEqualTo(step.to);
        } else {
            assertRefused(() -> step.how.accept(issue), "illegal-move")
                    .extracting(RuleBroken::getMessage)
                    .asString()
                    .contains(from.name(), step.to.name());
            assertThat(issue.state()).isEqualTo(from);
        }
    }

    @Test
    void nobodyRaisesTheirOwnIssue() {
        assertRefused(() -> issueIn(IssueState.DRAFT).raise(by("ann"), DAY), "own-issue");
    }

    @Test
    void nobodyClearsTheirOwnAnswer() {
        assertRefused(() -> issueIn(IssueState.ANSWERED).clearAnswer(by("rowan")), "own-answer");
    }

    @Test
    void anIssueWithoutAnAnswerHasNoneToClear() {
        assertRefused(() -> issueIn(IssueState.ACKNOWLEDGED).clearAnswer(by("editor")), "issue-not-answered");
    }

    @Test
    void theEventsCarryNeitherAuthorNorCase() {
        var issue = issueIn(IssueState.DRAFT);

        assertThat(issue.raise(by("bob"), DAY))
                .isEqualTo(new IssueRaised(
                        issue.id(),
                        PROGRAMME,
                        SITE,
                        "prison-release",
                        Severity.MEDIUM,
                        "No cover on Fridays.",
                        "Nobody is there until Monday.",
                        DAY));
        assertThat(issue.acknowledge(DAY.plusDays(6)))
                .isEqualTo(new IssueAcknowledged(issue.id(), PROGRAMME, SITE, DAY.plusDays(6)));
        issue.answer("rowan", Decision.NO_CAPACITY, "Not this year.", DAY.plusDays(30));
        assertThat(issue.clearAnswer(by("editor")))
                .isEqualTo(new IssueAnswered(
                        issue.id(),
                        PROGRAMME,
                        SITE,
                        Audience.PROGRAMME,
                        "prison-release",
                        "No cover on Fridays.",
                        Decision.NO_CAPACITY,
                        "Not this year.",
                        DAY.plusDays(30)));
    }

    @Test
    void noStepLiesBeforeTheOneBefore() {
        var dayBefore = DAY.minusDays(1);

        assertRefused(() -> issueIn(IssueState.DRAFT).raise(by("bob"), dayBefore), "date-before-previous-step");
        assertRefused(() -> issueIn(IssueState.RAISED).acknowledge(dayBefore), "date-before-previous-step");
        for (var state : new IssueState[] {IssueState.RAISED, IssueState.ACKNOWLEDGED}) {
            assertRefused(
                    () -> issueIn(state).answer("rowan", Decision.WILL_ACT, "Yes.", dayBefore),
                    "date-before-previous-step");
        }
    }

    @Test
    void aPrintedConcernSaysNothing() {
        assertThat(new Issue.Concern("t", Severity.LOW, "summary", "statement").toString())
                .isEqualTo("Concern");
    }

    private static Review by(String account) {
        return new Review(
                new ReviewerRights(account, false),
                Audience.PROGRAMME,
                new Checklist(true, true, true, true),
                Instant.EPOCH);
    }

    private static Issue issueIn(IssueState state) {
        var issue = Issue.draft(
                PROGRAMME,
                SITE,
                UUID.randomUUID(),
                "ann",
                new Issue.Concern(
                        "prison-release", Severity.MEDIUM, "No cover on Fridays.", "Nobody is there until Monday."),
                DAY,
                Instant.EPOCH);
        for (var step : Step.values()) {
            if (issue.state() == state) {
                return issue;
            }
            step.how.accept(issue);
        }
        return issue;
    }

    private static AbstractObjectAssert<?, RuleBroken> assertRefused(ThrowingCallable step, String code) {
        var refusal = assertThatThrownBy(step).asInstanceOf(type(RuleBroken.class));
        refusal.extracting(RuleBroken::code).isEqualTo(code);
        return refusal;
    }
}
