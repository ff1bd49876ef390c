package org.cop.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cop.demo.files.Entry;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Plan;
import org.cop.demo.plan.Step;
import org.junit.jupiter.api.Test;

/** The reference programme is what the programme's report says of it, and is planned as it happened. */
class LittleMiraclesTest {
    private final DemoLoader.Programme programme = DemoLoader.read(ProgrammeFiles.LITTLE_MIRACLES);
    private final Draft draft = programme.draft();
    private final Plan plan = programme.plan();

    private Stream<Entry> cases() {
        return draft.all("cases/").stream();
    }

    @Test
    void littleMiracles_isAsLargeAsTheProgrammeWas() {
        assertThat(draft.all("sites.yaml")).hasSize(6);
        assertThat(draft.all("members.csv")).hasSize(76);
        assertThat(draft.programme().entries("appointments")).hasSize(9);
        assertThat(draft.all("meetings/")).hasSize(63);
        assertThat(cases()).hasSize(63);
        assertThat(cases().filter(study -> study.has("publishedOn"))).hasSize(55);
        assertThat(cases().filter(study -> study.text("audience").equals("SITE")))
                .hasSize(8);
        assertThat(cases().flatMap(study -> study.entries("issues").stream())).hasSize(20);
    }

    /** Column {@code figure1} says what the registers must make of somebody: facilitator, two or more meetings attended, fewer. */
    @Test
    void itsRegistersConfirmAsManyMembersAsFigure1() {
        Map<String, Long> confirmed = new TreeMap<>();
        for (Entry member : draft.all("members.csv")) {
            String name = member.text("email").substring(0, member.text("email").indexOf('@'));
            long attended = draft.all("meetings/").stream()
                    .filter(meeting -> meeting.origin().stem().equals(member.text("site")))
                    .filter(meeting -> meeting.list("attended").contains(name))
                    .count();
            String found = member.text("role").equals("FACILITATOR") ? "F" : attended >= 2 ? "X" : "Y";
            assertThat(found).as(member.text("email")).isEqualTo(member.text("figure1"));
            confirmed.merge(member.text("site"), found.equals("Y") ? 0L : 1L, Long::sum);
        }

        assertThat(confirmed)
                .containsExactly(
                        entry("CP1", 13L),
                        entry("CP2", 5L),
                        entry("CP3", 9L),
                        entry("CP4", 12L),
                        entry("CP5", 9L),
                        entry("CP6", 6L));
    }

    @Test
    void stepsGoFromDayToDay() {
        assertThat(plan.steps().stream().flatMap(step -> step.on().stream())).isSorted();
    }

    @Test
    void everyStepHasItsLineInTheFiles() {
        assertThat(plan.steps())
                .filteredOn(step -> !step.origin().place().isEmpty())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.origin().line()).isPositive());
    }

    @Test
    void everyKindOfNewsHasItsExpectedNumberOfActivities() {
        assertThat(plan.steps().stream()
                        .flatMap(step -> Stream.of(step.news()).filter(news -> !news.isEmpty()))
                        .collect(groupingBy(Function.identity(), counting())))
                .contains(
                        entry("SITE_ACTIVATED", 6L),
                        entry("SITE_CLOSED", 2L),
                        entry("MEMBER_JOINED", 76L),
                        entry("MEETING_HELD", 63L),
                        entry("ACTION_AGREED", 139L),
                        entry("ACTION_FED_BACK", 123L),
                        entry("CASE_STUDY_PUBLISHED", 55L),
                        entry("ISSUE_RAISED", 20L),
                        entry("ISSUE_ANSWERED", 17L));
    }

    @Test
    void aWorkIsAddedOnceAndBroughtToManyCases() {
        assertThat(plan.steps())
                .filteredOn(step -> step.key().startsWith("work "))
                .hasSizeLessThan(97);
        assertThat(plan.steps())
                .filteredOn(step -> step.key().endsWith("/ATTACH"))
                .hasSize(97);
    }

    @Test
    void nothingHappensAtASiteAfterItHasClosedButAnswers() {
        List<String> there = plan.steps().stream()
                .filter(step -> step.lane().name().equals("CP2"))
                .map(Step::key)
                .toList();

        assertThat(there.subList(there.indexOf("CP2/closure") + 1, there.size()))
                .allMatch(key -> key.startsWith("issue ") && key.matches(".*(ACKNOWLEDGE|ANSWER|CLEAR_ANSWER)"));
    }

    @Test
    void aLeavingMember_hasDraftedAllTheirCasesBefore() {
        List<String> keys = plan.steps().stream().map(Step::key).toList();

        assertThat(keys.stream().filter(key -> key.endsWith("/departure"))).hasSize(18);
        cases().forEach(study -> {
            String author = "/" + study.text("author") + "@example.org/";
            int drafted = keys.indexOf("case " + study.origin().stem() + "/DRAFT");
            assertThat(keys.subList(0, drafted)).noneMatch(key -> key.contains(author) && key.endsWith("/departure"));
        });
    }
}
