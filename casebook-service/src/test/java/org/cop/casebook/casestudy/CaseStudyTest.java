package org.cop.casebook.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.casebook.clearance.Review;
import org.cop.casebook.clearance.ReviewerRights;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseStudyTest {
    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();
    private static final UUID MEETING = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2012-03-14T14:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2012, 3, 14);
    private static final Checklist ALL_CHECKED = new Checklist(true, true, true, true);
    private static final ReviewerRights BOB = new ReviewerRights("bob", false);
    private static final ReviewerRights BROKER = new ReviewerRights("broker", true);

    private static final CaseContent CONTENT = new CaseContent(
            "The weekend nobody was there for",
            CaseKind.CHALLENGE,
            "Plan for the weekend while it is still Wednesday.",
            "She rings on Saturdays.",
            null,
            null,
            "Nobody is paid for weekends.",
            List.of("weekend-crises"),
            true,
            false,
            null);

    /** Every step that somebody can ask for, and where it leads. */
    enum Step {
        REVIEW(CaseState.IN_REVIEW, CaseStudy::handIn),
        CLEARANCE(CaseState.CLEARED, study -> clear(study, BROKER, Audience.PROGRAMME, ALL_CHECKED)),
        PRESENTATION(CaseState.PRESENTED, study -> study.present(MEETING, DAY)),
        FOLLOW_UP(CaseState.FOLLOWED_UP, study -> study.followUp(DAY)),
        WRITE_UP(
                CaseState.WRITTEN_UP,
                study -> study.writeUp("ann", "The gap was ours.", null, Outcome.MAINTENANCE, DAY, NOW)),
        PUBLICATION(CaseState.PUBLISHED, study -> study.publish(DAY)),
        WITHDRAWAL(CaseState.WITHDRAWN, study -> study.withdraw(null, DAY));

        private final CaseState to;
        private final Consumer<CaseStudy> how;

        Step(CaseState to, Consumer<CaseStudy> how) {
            this.to = to;
            this.how = how;
        }
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(CaseState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepThatIsNotNextIsRefusedWithBothStates(CaseState from, Step step) {
        var study = caseIn(from);
        if (from == CaseState.WRITTEN_UP && step == Step.PUBLICATION) {
            Step.CLEARANCE.how.accept(study);
        }
        boolean renewal = from == CaseState.WRITTEN_UP && step == Step.CLEARANCE;
        if (renewal || from.next().contains(step.to)) {
            assertThatCode(() -> step.how.accept(study)).doesNotThrowAnyException();
            assertThat(study.state()).isEqualTo(renewal ? CaseState.WRITTEN_UP : step.to);
        } else {
            assertRefused(() -> step.how.accept(study), "illegal-move")
                    .extracting(RuleBroken::getMessage)
                    .asString()
                    .contains(from.name(), step.to.name());
            assertThat(study.state()).isEqualTo(from);
        }
    }

    @Test
    void theAuthorClearsNoCaseOfTheirOwn() {
        var study = caseIn(CaseState.IN_REVIEW);

        assertRefused(() -> clear(study, new ReviewerRights("ann", true), Audience.SITE, ALL_CHECKED), "own-case");
    }

    @Test
    void aWriterOfUnreadWordsDoesNotClearThem() {
        var study = caseIn(CaseState.IN_REVIEW);
        var review = new Review(BOB, Audience.SITE, ALL_CHECKED, NOW);

        assertRefused(() -> study.clear(review, Set.of("carl", "bob")), "own-case");
        assertThatCode(() -> study.clear(review, Set.of("carl"))).doesNotThrowAnyException();
    }

    @Test
    void aDraftIsSeenByItsAuthorAloneUntilItIsHandedIn() {
        var study = caseIn(CaseState.DRAFT);
        study.edit("ann", with(CONTENT, "title", CaseStudyTest::anotherThan), NOW);
        assertThat(study.isVisibleTo("ann")).isTrue();
        assertThat(study.isVisibleTo("bob")).isFalse();

        study.handIn();

        assertThat(study.isVisibleTo("bob")).isTrue();
        assertThat(study.firstRevisionFor("bob")).isEqualTo(2);
        assertThat(study.firstRevisionFor("ann")).isEqualTo(1);
    }

    @Test
    void aWithdrawnCaseHasNoReadableText() {
        assertThat(caseIn(CaseState.PUBLISHED).readableText()).isPresent();
        assertThat(caseIn(CaseState.WITHDRAWN).readableText()).isEmpty();
    }

    @Test
    void theLastToChangeTheTextDoesNotClearIt() {
        var study = caseIn(CaseState.DRAFT);
        study.edit("bob", with(CONTENT, "title", CaseStudyTest::anotherThan), NOW);
        study.handIn();

        assertRefused(() -> clear(study, BOB, Audience.SITE, ALL_CHECKED), "own-case");
        assertThatCode(() -> clear(study, BROKER, Audience.SITE, ALL_CHECKED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMISSIONER", "PUBLIC"})
    void beyondTheProgrammeAnOrdinaryMemberClearsNothing(Audience audience) {
        var study = caseIn(CaseState.WRITTEN_UP);

        assertRefused(() -> clear(study, BOB, audience, ALL_CHECKED), "clearer-not-entitled");
        assertThatCode(() -> clear(study, BROKER, audience, ALL_CHECKED)).doesNotThrowAnyException();
    }

    static Stream<Checklist> checklistsWithAGap() {
        return Stream.of(
                new Checklist(false, true, true, true),
                new Checklist(true, false, true, true),
                new Checklist(true, true, false, true),
                new Checklist(true, true, true, false));
    }

    @ParameterizedTest
    @MethodSource("checklistsWithAGap")
    void anIncompleteChecklistClearsNothing(Checklist checklist) {
        var study = caseIn(CaseState.IN_REVIEW);

        assertRefused(() -> clear(study, BOB, Audience.SITE, checklist), "checklist-incomplete");
        assertThat(study.clearance()).isEmpty();
    }

    @Test
    void withoutASummaryACaseIsClearedForItsSiteOnly() {
        var study = caseIn(CaseState.DRAFT);
        study.edit("ann", with(CONTENT, "summary", _ -> null), NOW);
        study.handIn();

        assertRefused(() -> clear(study, BOB, Audience.PROGRAMME, ALL_CHECKED), "summary-missing");
        clear(study, BOB, Audience.SITE, ALL_CHECKED);
        assertThat(study.state()).isEqualTo(CaseState.CLEARED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW", "CLEARED"})
    void aTextChangedBeforeThePresentationMakesADraftAgain(CaseState state) {
        var study = caseIn(state);

        study.edit("ann", with(CONTENT, "title", CaseStudyTest::anotherThan), NOW);

        assertThat(study.state()).isEqualTo(CaseState.DRAFT);
        assertThat(study.text().revision()).isEqualTo(2);
        assertThat(study.isClearedFor(Audience.SITE)).isFalse();
    }

    /** All that somebody can change in a case; what is added to it one day is tried too. */
    static Stream<String> everyPart() {
        return Arrays.stream(CaseContent.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(part -> !part.equals("outcome"));
    }

    @ParameterizedTest
    @MethodSource("everyPart")
    void aTextChangedAfterItsClearanceIsNotPublished(String part) {
        var study = caseIn(CaseState.WRITTEN_UP);
        clear(study, BROKER, Audience.PUBLIC, ALL_CHECKED);

        study.edit("ann", with(study.text().content(), part, CaseStudyTest::anotherThan), NOW);

        assertThat(study.state()).isEqualTo(CaseState.WRITTEN_UP);
        assertRefused(() -> study.publish(DAY), "case-not-cleared");
        clear(study, BROKER, Audience.PROGRAMME, ALL_CHECKED);
        assertThat(study.publish(DAY).audience()).isEqualTo(Audience.PROGRAMME);
    }

    @Test
    void savingWithoutAChangeLeavesTheClearance() {
        var study = caseIn(CaseState.CLEARED);

        study.edit("bob", CONTENT, NOW);

        assertThat(study.state()).isEqualTo(CaseState.CLEARED);
        assertThat(study.text().revision()).isEqualTo(1);
    }

    @Test
    void aClearanceBeforeThePresentationDoesNotCoverTheWriteUp() {
        var study = caseIn(CaseState.FOLLOWED_UP);
        assertThat(study.isClearedFor(Audience.PROGRAMME)).isTrue();

        study.writeUp("facilitator", "The gap was ours.", null, Outcome.NONE_YET, DAY, NOW);

        assertRefused(() -> study.publish(DAY), "case-not-cleared");
        assertRefused(
                () -> clear(study, new ReviewerRights("facilitator", true), Audience.PROGRAMME, ALL_CHECKED),
                "own-case");
    }

    @Test
    void aCaseClearedForItsSiteStaysThere() {
        var study = caseIn(CaseState.WRITTEN_UP);
        clear(study, BOB, Audience.SITE, ALL_CHECKED);

        assertRefused(() -> study.publish(DAY), "case-not-cleared");
    }

    @Test
    void theEventOfAPublicationCarriesTitleAndSummary() {
        var study = caseIn(CaseState.WRITTEN_UP);
        clear(study, BROKER, Audience.COMMISSIONER, ALL_CHECKED);

        assertThat(study.publish(DAY.plusDays(30)))
                .isEqualTo(new CaseStudyPublished(
                        study.id(),
                        PROGRAMME,
                        SITE,
                        Audience.COMMISSIONER,
                        CaseKind.CHALLENGE,
                        CONTENT.title(),
                        "Plan for the weekend while it is still Wednesday.",
                        List.of("weekend-crises"),
                        Outcome.MAINTENANCE,
                        DAY.plusDays(30)));
    }

    @Test
    void theEventOfAPresentationCarriesNothingButTheKind() {
        var study = caseIn(CaseState.CLEARED);

        assertThat(study.present(MEETING, DAY))
                .isEqualTo(new CaseStudyPresented(study.id(), PROGRAMME, SITE, MEETING, CaseKind.CHALLENGE, DAY));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PUBLISHED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void theWithdrawalOfAnUnpublishedCaseIsNoEvent(CaseState state) {
        assertThat(caseIn(state).withdraw("A reason", DAY)).isEmpty();
    }

    @Test
    void theWithdrawalOfAPublishedCaseIsAnEvent() {
        var study = caseIn(CaseState.PUBLISHED);

        assertThat(study.withdraw("A reason", DAY.plusDays(1)))
                .contains(new CaseStudyWithdrawn(study.id(), PROGRAMME, SITE, DAY.plusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISHED", "WITHDRAWN"})
    void aPublishedOrWithdrawnTextIsNotChanged(CaseState state) {
        var study = caseIn(state);

        assertRefused(() -> study.edit("ann", with(CONTENT, "title", CaseStudyTest::anotherThan), NOW), "text-frozen");
    }

    @Test
    void noStepLiesBeforeTheOneBefore() {
        var dayBefore = DAY.minusDays(1);

        assertRefused(() -> caseIn(CaseState.PRESENTED).followUp(dayBefore), "date-before-previous-step");
        assertRefused(
                () -> caseIn(CaseState.FOLLOWED_UP).writeUp("ann", "Late.", null, Outcome.RECOVERY, dayBefore, NOW),
                "date-before-previous-step");
        assertRefused(() -> caseIn(CaseState.WRITTEN_UP).publish(dayBefore), "date-before-previous-step");
        assertRefused(() -> caseIn(CaseState.PUBLISHED).withdraw(null, dayBefore), "date-before-previous-step");
    }

    @Test
    void aPrintedContentSaysNothing() {
        assertThat(CONTENT.toString()).isEqualTo("CaseContent");
    }

    private static void clear(CaseStudy study, ReviewerRights by, Audience audience, Checklist checklist) {
        study.clear(new Review(by, audience, checklist, NOW), Set.of());
    }

    private static CaseStudy caseIn(CaseState state) {
        var study = CaseStudy.draft(PROGRAMME, SITE, "ann", CONTENT, NOW);
        if (state == CaseState.WITHDRAWN) {
            Step.WITHDRAWAL.how.accept(study);
            return study;
        }
        for (var step : Step.values()) {
            if (study.state() == state) {
                return study;
            }
            if (step == Step.PUBLICATION) {
                Step.CLEARANCE.how.accept(study);
            }
            step.how.accept(study);
        }
        return study;
    }

    /** The same but for one part. */
    private static CaseContent with(CaseContent content, String part, UnaryOperator<Object> change) {
        var components = CaseContent.class.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                var before = components[i].getAccessor().invoke(content);
                values[i] = components[i].getName().equals(part) ? change.apply(before) : before;
            }
            return CaseContent.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object anotherThan(Object value) {
        return switch (value) {
            case Boolean yesOrNo -> !yesOrNo;
            case CaseKind kind -> kind == CaseKind.CHALLENGE ? CaseKind.INNOVATION : CaseKind.CHALLENGE;
            case List<?> _ -> List.of("secret-caseloads");
            case null, default -> "Something else";
        };
    }

    private static AbstractObjectAssert<?, RuleBroken> assertRefused(ThrowingCallable step, String code) {
        var refusal = assertThatThrownBy(step).asInstanceOf(type(RuleBroken.class));
        refusal.extracting(RuleBroken::code).isEqualTo(code);
        return refusal;
    }
}
