package org.cop.newsletter.edition.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@ServiceTest
class EditionAssemblyApiTest {
    @Test
    void anEditionHoldsTheMonthInTheOrderOfSitesAndDays() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.evidence(MARCH.plusDays(2), PUBLIC),
                fixture.meeting(fixture.halifax, MARCH.plusDays(8), 6),
                fixture.caseStudy(fixture.brighton, MARCH.plusDays(20), PROGRAMME, "Nobody there at the weekend"),
                new MemberJoined(Ids.next(), fixture.programme, fixture.brighton, Sector.NHS, false, MARCH.plusDays(1)),
                new MemberJoined(
                        Ids.next(), fixture.programme, fixture.brighton, Sector.VOLUNTARY, true, MARCH.plusDays(6)),
                fixture.meeting(fixture.brighton, MARCH.plusDays(13), 9));

        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);

        assertThat(edition.lines())
                .containsExactly(
                        "Brighton met on 14 March with nine people from the voluntary sector and the NHS.",
                        "What others take from: Nobody there at the weekend",
                        "A facilitator and one person joined.",
                        "Halifax met on 9 March with six people from the voluntary sector and the NHS.",
                        "Author, A. (2011) A study of joint working.");
        assertThat(edition.json().getList("items.siteCode")).containsExactly("CP1", "CP1", "CP1", "CP2", null);
        assertThat(edition.json().getString("state")).isEqualTo("ASSEMBLED");
        assertThat(edition.json().getInt("counts.sites")).isEqualTo(2);
        assertThat(edition.json().getString("items[4].link")).isEqualTo("https://doi.org/10.1000/example");
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"PROGRAMME", "COMMISSIONER", "PUBLIC"})
    void anEditionHoldsNothingLessCleared(Audience reader) {
        Fixture fixture = Fixture.create();
        List<Audience> all = List.of(PROGRAMME, COMMISSIONER, PUBLIC);
        for (Audience cleared : all) {
            fixture.publish(
                    fixture.caseStudy(fixture.brighton, MARCH, cleared, "case cleared for " + cleared),
                    fixture.evidence(MARCH, cleared));
        }
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 4), fixture.action(fixture.brighton, MARCH));

        Edition edition = fixture.assembled(fixture.editor(), "2012-03", reader);

        assertThat(edition.json().<String>getList("items.findAll { it.kind == 'CASE_STUDY_PUBLISHED' }.title"))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(cleared -> cleared.reaches(reader))
                        .map(cleared -> "case cleared for " + cleared)
                        .toList());
        assertThat(edition.json().getList("items.findAll { it.kind == 'EVIDENCE_ADDED' }"))
                .hasSize((int)
                        all.stream().filter(cleared -> cleared.reaches(reader)).count());
        assertThat(edition.json().getList("items.findAll { it.kind == 'ACTION_AGREED' }"))
                .hasSize(reader == PROGRAMME ? 1 : 0);
        assertThat(edition.json().getString("items.find { it.kind == 'MEETING_HELD' }.line"))
                .contains(reader == PROGRAMME ? "four people from" : "with fewer than five people.");
    }

    @Test
    void anEventForASiteAloneIsNotKept() {
        Fixture fixture = Fixture.create();
        CaseStudyPublished own = fixture.caseStudy(fixture.brighton, MARCH, Audience.SITE, "For ourselves");
        fixture.publish(own);

        assertThat(Fixture.sql().exists("select 1 from activity where subject_id = ?", own.caseStudyId()))
                .isFalse();
    }

    @Test
    void aLateActivityIsInTheNextEditionAndNoneIsInTwo() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH.plusDays(30), 9),
                fixture.meeting(fixture.brighton, MARCH.plusDays(31), 8),
                fixture.action(fixture.brighton, MARCH.plusDays(30)));
        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);
        assertThat(march.lines())
                .containsExactly(
                        "One action was agreed.",
                        "Brighton met on 31 March with nine people from the voluntary sector and the NHS.");
        fixture.approve(editor, march).then().statusCode(200);

        fixture.publish(
                fixture.action(fixture.brighton, MARCH.plusDays(30)),
                fixture.caseStudy(fixture.halifax, MARCH.plusDays(2), PROGRAMME, "Published late"));
        Edition april = fixture.assembled(editor, "2012-04", PROGRAMME);

        assertThat(april.lines())
                .containsExactly(
                        "In March: one action was agreed.",
                        "Brighton met on 1 April with eight people from the voluntary sector and the NHS.",
                        "What others take from: Published late");
        assertThat(fixture.edition(editor, march.id()).lines()).isEqualTo(march.lines());
    }

    @Test
    void anActivityCanBeInOneEditionOfAnAudienceOnly() {
        Fixture fixture = Fixture.create();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
        Edition edition = fixture.assembled(fixture.editor(), "2012-03", PROGRAMME);

        assertThatThrownBy(() -> Fixture.sql()
                        .update(
                                "insert into edition_activity (audience, activity_id, edition_id) select audience, activity_id, edition_id from edition_activity where edition_id = ?",
                                UUID.fromString(edition.id())))
                .hasStackTraceContaining("edition_activity_pkey");
    }

    @Test
    void assemblingAnEarlierMonthAfterwardsPutsTheLaterOneRight() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH, 9), fixture.meeting(fixture.brighton, MARCH.plusMonths(1), 8));
        Edition april = fixture.assembled(editor, "2012-04", PROGRAMME);
        assertThat(april.lines()).hasSize(2);

        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);

        assertThat(march.lines()).hasSize(1);
        assertThat(fixture.edition(editor, april.id()).lines()).hasSize(1);
        fixture.approve(editor, april).then().statusCode(412);
    }

    @Test
    void severalWhoAssembleAtOnceWaitForEachOtherAndEachMonthHasItsOwn() throws Exception {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        List<Callable<Integer>> editors = new ArrayList<>();
        for (int month = 3; month <= 8; month++) {
            fixture.publish(fixture.meeting(fixture.brighton, MARCH.withMonth(month), month));
            String wanted = "2012-0" + month;
            editors.add(() -> fixture.assemble(editor, wanted, PROGRAMME).statusCode());
        }
        try (var executor = Executors.newFixedThreadPool(editors.size())) {
            for (var answer : executor.invokeAll(editors)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(as(editor).get(fixture.path("/editions")).jsonPath().getList("items", Integer.class))
                .containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void aQuietSiteIsNamedAndNotBlamed() {
        Fixture fixture = Fixture.create();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));

        Edition edition = fixture.assembled(fixture.editor(), "2012-03", PROGRAMME);

        assertThat(edition.json().getList("quietSites.place")).containsExactly("Halifax");
    }

    @Test
    void aMonthWithoutNewsIsSkippedAndGoesToNobody() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);

        assertThat(edition.json().getString("state")).isEqualTo("SKIPPED");
        fixture.approve(editor, edition).then().statusCode(409).body("code", equalTo("edition-empty"));
    }

    @Test
    void thereIsOneEditionForAMonthAndAudience() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.assembled(editor, "2012-03", PROGRAMME);

        fixture.assemble(editor, "2012-03", PROGRAMME)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("edition-exists"));
        fixture.assembled(editor, "2012-03", COMMISSIONER);
        as(editor)
                .queryParam("audience", "COMMISSIONER")
                .get(fixture.path("/editions"))
                .then()
                .body("", hasSize(1));
        as(editor)
                .queryParam("month", "2012-03")
                .get(fixture.path("/editions"))
                .then()
                .body("", hasSize(2));
        as(editor)
                .queryParam("month", "2012-04")
                .get(fixture.path("/editions"))
                .then()
                .body("", hasSize(0));
    }

    @Test
    void anEditionOfOneSiteOrOfAMonthToComeIsRefused() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();

        fixture.assemble(editor, "2012-03", Audience.SITE)
                .then()
                .statusCode(400)
                .body("errors.field", contains("audience"));
        fixture.assemble(
                        editor,
                        YearMonth.now(ZoneId.of("Europe/London")).plusMonths(1).toString(),
                        PROGRAMME)
                .then()
                .statusCode(409)
                .body("code", equalTo("month-not-begun"));
    }

    @Test
    void onlyEditorsAndAdministratorsOfTheProgrammeMakeEditions() {
        Fixture fixture = Fixture.create();
        Fixture other = Fixture.create();
        Edition edition = fixture.assembled(fixture.editor(), "2012-03", PROGRAMME);
        String admin = Grants.give("admin-" + fixture.programme, Grants.admin(fixture.programme));

        as(admin).get(fixture.path("/editions/" + edition.id())).then().statusCode(200);
        as(other.editor()).get(other.path("/editions/" + edition.id())).then().statusCode(404);
        for (String stranger : List.of(fixture.member(), fixture.commissioner(), other.editor())) {
            as(stranger).get(fixture.path("/editions")).then().statusCode(403);
            as(stranger).get(fixture.path("/editions/" + edition.id())).then().statusCode(403);
            fixture.assemble(stranger, "2012-04", PROGRAMME).then().statusCode(403);
            as(stranger).get(fixture.path("/activities?month=2012-03")).then().statusCode(403);
        }
        as(Grants.give("editor-of-nothing-" + fixture.programme))
                .get(fixture.path("/editions"))
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownProgramme_hasNoEditions() {
        UUID unknown = Ids.next();
        String editor = Grants.give("editor-" + unknown, Grants.editor(unknown));

        as(editor)
                .body(Map.of("month", "2012-03", "audience", "PROGRAMME"))
                .post("/api/v1/programmes/" + unknown + "/editions")
                .then()
                .statusCode(404);
    }

    @Test
    void anAnswerIsInTheEditionsOfTheAudienceThatItWasClearedForAndNoOther() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(answer(fixture, PROGRAMME, "For sites alone"), answer(fixture, PUBLIC, "For everybody"));

        assertThat(fixture.assembled(editor, "2012-03", PROGRAMME).lines())
                .containsExactlyInAnyOrder("For sites alone", "For everybody");
        assertThat(fixture.assembled(editor, "2012-03", Audience.COMMISSIONER).lines())
                .containsExactly("For everybody");
        assertThat(fixture.assembled(editor, "2012-03", PUBLIC).lines()).containsExactly("For everybody");
    }

    private static IssueAnswered answer(Fixture fixture, Audience audience, String summary) {
        return new IssueAnswered(
                Ids.next(),
                fixture.programme,
                fixture.brighton,
                audience,
                "benefits",
                summary,
                Decision.WILL_ACT,
                "We will.",
                MARCH.plusDays(2));
    }
}
