package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cop.demo.Step.ActivityKind;
import org.cop.demo.Step.AddEvidence;
import org.cop.demo.Step.AgreeAction;
import org.cop.demo.Step.AttachEvidence;
import org.cop.demo.Step.CaseMove;
import org.cop.demo.Step.FeedBack;
import org.cop.demo.Step.MoveCase;
import org.cop.demo.Step.MoveIssue;
import org.cop.demo.Step.MoveMeeting;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.Step.MoveSite;
import org.cop.demo.Step.SiteMove;
import org.cop.demo.programme.Faults;
import org.cop.demo.programme.Folder;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.ProgrammeFiles;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final Programme programme =
            Folder.read(ProgrammeFiles.LITTLE_MIRACLES, new Faults()).orElseThrow();
    private final Plan plan = Plan.of(programme);

    @Test
    void goesFromDayToDay() {
        assertThat(plan.steps()).extracting(Step::on).isSorted();
    }

    @Test
    void tellsEveryStepFromEveryOther() {
        assertThat(plan.steps()).extracting(Step::key).doesNotHaveDuplicates();
    }

    /** Idempotency keys are of visible ASCII characters, 200 at most with the programme's slug before them. */
    @Test
    void hasKeysThatFitIntoAHeader() {
        assertThat(plan.steps()).extracting(Step::key).allMatch(key -> key.matches("[\\x21-\\x7e]{1,139}"));
    }

    @Test
    void coversTwelveMonths() {
        assertThat(plan.months())
                .extracting(Plan.Month::month)
                .hasSize(12)
                .startsWith(YearMonth.of(2012, 3))
                .endsWith(YearMonth.of(2013, 2));
    }

    @Test
    void everyStepFindsWhatItNeeds() {
        Set<String> taken = new HashSet<>();
        for (Step step : plan.steps()) {
            assertThat(taken).as("before " + step.key()).containsAll(needs(step));
            taken.add(step.key());
            if (step instanceof AddEvidence added) {
                taken.add(added.evidence().work());
            }
        }
    }

    /** Keys of steps, and works by what tells them apart. */
    private static List<String> needs(Step step) {
        return switch (step) {
            case AddEvidence _ -> List.of();
            case MoveSite move ->
                switch (move.move()) {
                    case BEGIN_BROKERING -> List.of();
                    case ACTIVATE -> List.of(move.site().code() + "/BEGIN_BROKERING");
                    case BEGIN_CLOSING -> List.of(move.site().code() + "/ACTIVATE");
                    case CLOSE -> List.of(move.site().code() + "/BEGIN_CLOSING");
                };
            case MoveMember move ->
                switch (move.move()) {
                    case INVITE ->
                        switch (move.member().role()) {
                            case FACILITATOR -> List.of(move.site().code() + "/BEGIN_BROKERING");
                            case MEMBER -> List.of(facilitator(move, move.on()));
                        };
                    case JOIN -> List.of(move.key().replace("/JOIN", "/INVITE"));
                    case LEAVE -> List.of(move.key().replace("/LEAVE", "/JOIN"));
                };
            case MoveMeeting move ->
                switch (move.move()) {
                    case SCHEDULE -> List.of(move.site().code() + "/ACTIVATE", facilitator(move, move.on()));
                    case RECORD_REGISTER -> List.of(move.meeting().key() + "/SCHEDULE");
                    case HOLD -> List.of(move.meeting().key() + "/RECORD_REGISTER");
                };
            case MoveCase move
            when move.move() == CaseMove.PRESENT ->
                List.of(
                        move.meeting().key() + "/case/CLEAR_FOR_SITE",
                        move.meeting().key() + "/HOLD");
            case MoveCase move
            when move.move() == CaseMove.DRAFT ->
                List.of(joined(move, move.study().author(), move.on()));
            case MoveCase move ->
                List.of(move.meeting().key() + "/case/"
                        + CaseMove.values()[move.move().ordinal() - 1]);
            case AgreeAction agree ->
                List.of(agree.meeting().key() + "/HOLD", agree.meeting().key() + "/case/DRAFT");
            case FeedBack feedback ->
                List.of("action/" + feedback.action().key(), feedback.askedAt().key() + "/HOLD");
            case AttachEvidence attach ->
                List.of(attach.evidence().work(), attach.meeting().key() + "/case/PRESENT");
            case MoveIssue move ->
                switch (move.move()) {
                    case DRAFT -> List.of(move.meeting().key() + "/case/PRESENT");
                    case RAISE -> List.of(move.issue().origin().key() + "/DRAFT");
                    case ACKNOWLEDGE -> List.of(move.issue().origin().key() + "/RAISE");
                    case ANSWER -> List.of(move.issue().origin().key() + "/ACKNOWLEDGE");
                    case CLEAR_ANSWER -> List.of(move.issue().origin().key() + "/ANSWER");
                };
        };
    }

    private static String facilitator(Step.AtSite step, LocalDate on) {
        return joined(step, step.site().facilitator(on).orElseThrow().localPart(), on);
    }

    private static String joined(Step.AtSite step, String person, LocalDate on) {
        var member = step.site().member(person, on).orElseThrow();
        return step.site().code() + "/" + person + "/" + member.invitedOn() + "/JOIN";
    }

    @Test
    void nothingHappensAtASiteAfterItHasClosed() {
        List<Step.AtSite> there = plan.months().stream()
                .flatMap(month -> month.bySite().getOrDefault("CP2", List.of()).stream())
                .toList();

        assertThat(there.getLast())
                .isInstanceOfSatisfying(
                        MoveSite.class, last -> assertThat(last.move()).isEqualTo(SiteMove.CLOSE));
    }

    @Test
    void whoeverLeavesHasDoneEverythingBefore() {
        assertThat(plan.steps())
                .filteredOn(step -> step instanceof MoveMember move && move.move() == Step.MemberMove.LEAVE)
                .hasSize(18)
                .allSatisfy(leaving -> {
                    var move = (MoveMember) leaving;
                    int at = plan.steps().indexOf(leaving);
                    assertThat(plan.steps().subList(at, plan.steps().size()))
                            .noneMatch(later -> later instanceof MoveCase done
                                    && done.move() == CaseMove.DRAFT
                                    && done.study()
                                            .author()
                                            .equals(move.member().localPart()));
                });
    }

    @Test
    void aWorkIsAddedOnceAndBroughtToManyCases() {
        assertThat(plan.steps())
                .filteredOn(AddEvidence.class::isInstance)
                .extracting(step -> ((AddEvidence) step).evidence().work())
                .doesNotHaveDuplicates()
                .hasSizeLessThan(97);
        assertThat(plan.steps()).filteredOn(AttachEvidence.class::isInstance).hasSize(97);
    }

    @Test
    void everyKindOfNewsHasItsExpectedNumberOfActivities() {
        Map<ActivityKind, Long> activities = new EnumMap<>(ActivityKind.class);
        plan.months()
                .forEach(
                        month -> month.activities().forEach((kind, count) -> activities.merge(kind, count, Long::sum)));

        assertThat(activities)
                .contains(
                        entry(ActivityKind.SITE_ACTIVATED, 6L),
                        entry(ActivityKind.SITE_CLOSED, 2L),
                        entry(ActivityKind.MEMBER_JOINED, 76L),
                        entry(ActivityKind.MEETING_HELD, 63L),
                        entry(ActivityKind.ACTION_AGREED, 139L),
                        entry(ActivityKind.ACTION_FED_BACK, 123L),
                        entry(ActivityKind.CASE_STUDY_PUBLISHED, 55L),
                        entry(ActivityKind.ISSUE_RAISED, 20L),
                        entry(ActivityKind.ISSUE_ANSWERED, 17L));
    }
}
