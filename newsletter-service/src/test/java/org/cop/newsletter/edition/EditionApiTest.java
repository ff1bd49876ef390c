package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Scene.MARCH;
import static org.cop.newsletter.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.NewsletterEvent;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.newsletter.Scene;
import org.cop.newsletter.Scene.Edition;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.Grants;
import org.cop.testsupport.Mail;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@ServiceTest
class EditionApiTest {
    @Test
    void anEditionHoldsTheMonthInTheOrderOfSitesAndDays() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.evidence(MARCH.plusDays(2), PUBLIC),
                scene.meeting(scene.halifax, MARCH.plusDays(8), 6),
                scene.caseStudy(scene.brighton, MARCH.plusDays(20), PROGRAMME, "Nobody there at the weekend"),
                new MemberJoined(Ids.next(), scene.programme, scene.brighton, Sector.NHS, false, MARCH.plusDays(1)),
                new MemberJoined(
                        Ids.next(), scene.programme, scene.brighton, Sector.VOLUNTARY, true, MARCH.plusDays(6)),
                scene.meeting(scene.brighton, MARCH.plusDays(13), 9));

        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);

        assertThat(edition.lines())
                .containsExactly(
                        "Brighton met on 14 March with nine people from the voluntary sector and the NHS.",
                        "What others take from: Nobody there at the weekend",
                        "Two people joined: one voluntary sector or lived experience, one NHS.",
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
        Scene scene = Scene.set();
        List<Audience> all = List.of(PROGRAMME, COMMISSIONER, PUBLIC);
        for (Audience cleared : all) {
            scene.tell(
                    scene.caseStudy(scene.brighton, MARCH, cleared, "case cleared for " + cleared),
                    scene.evidence(MARCH, cleared));
        }
        scene.tell(scene.meeting(scene.brighton, MARCH, 4), scene.action(scene.brighton, MARCH));

        Edition edition = scene.assembled(scene.editor(), "2012-03", reader);

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
    void whatASiteAloneMayKnowIsNotEvenKept() {
        Scene scene = Scene.set();
        CaseStudyPublished own = scene.caseStudy(scene.brighton, MARCH, Audience.SITE, "For ourselves");
        scene.tell(own);

        assertThat(Scene.sql().exists("select 1 from activity where subject_id = ?", own.caseStudyId()))
                .isFalse();
    }

    @Test
    void whatComesLateIsInTheNextEditionAndNothingIsInTwo() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH.plusDays(30), 9),
                scene.meeting(scene.brighton, MARCH.plusDays(31), 8),
                scene.action(scene.brighton, MARCH.plusDays(30)));
        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);
        assertThat(march.lines())
                .containsExactly(
                        "One action was agreed.",
                        "Brighton met on 31 March with nine people from the voluntary sector and the NHS.");
        scene.approve(editor, march).then().statusCode(200);

        scene.tell(
                scene.action(scene.brighton, MARCH.plusDays(30)),
                scene.caseStudy(scene.halifax, MARCH.plusDays(2), PROGRAMME, "Told late"));
        Edition april = scene.assembled(editor, "2012-04", PROGRAMME);

        assertThat(april.lines())
                .containsExactly(
                        "In March: one action was agreed.",
                        "Brighton met on 1 April with eight people from the voluntary sector and the NHS.",
                        "What others take from: Told late");
        assertThat(scene.edition(editor, march.id()).lines()).isEqualTo(march.lines());
    }

    @Test
    void anActivityCanBeInOneEditionOfAnAudienceOnly() {
        Scene scene = Scene.set();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9));
        Edition edition = scene.assembled(scene.editor(), "2012-03", PROGRAMME);

        assertThatThrownBy(() -> Scene.sql()
                        .update(
                                "insert into edition_activity (audience, activity_id, edition_id) select audience, activity_id, edition_id from edition_activity where edition_id = ?",
                                UUID.fromString(edition.id())))
                .hasStackTraceContaining("edition_activity_pkey");
    }

    @Test
    void assemblingAnEarlierMonthAfterwardsPutsTheLaterOneRight() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9), scene.meeting(scene.brighton, MARCH.plusMonths(1), 8));
        Edition april = scene.assembled(editor, "2012-04", PROGRAMME);
        assertThat(april.lines()).hasSize(2);

        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);

        assertThat(march.lines()).hasSize(1);
        assertThat(scene.edition(editor, april.id()).lines()).hasSize(1);
        scene.approve(editor, april).then().statusCode(412);
    }

    @Test
    void severalWhoAssembleAtOnceWaitForEachOtherAndEachMonthHasItsOwn() throws Exception {
        Scene scene = Scene.set();
        String editor = scene.editor();
        List<Callable<Integer>> editors = new ArrayList<>();
        for (int month = 3; month <= 8; month++) {
            scene.tell(scene.meeting(scene.brighton, MARCH.withMonth(month), month));
            String wanted = "2012-0" + month;
            editors.add(() -> scene.assemble(editor, wanted, PROGRAMME).statusCode());
        }
        try (var executor = Executors.newFixedThreadPool(editors.size())) {
            for (var answer : executor.invokeAll(editors)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(as(editor).get(scene.path("/editions")).jsonPath().getList("items", Integer.class))
                .containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void aQuietSiteIsNamedAndNotBlamed() {
        Scene scene = Scene.set();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9));

        Edition edition = scene.assembled(scene.editor(), "2012-03", PROGRAMME);

        assertThat(edition.json().getList("quietSites.place")).containsExactly("Halifax");
    }

    @Test
    void aMonthWithoutNewsIsSkippedAndGoesToNobody() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        Edition edition = scene.assembled(editor, "2012-03", PUBLIC);

        assertThat(edition.json().getString("state")).isEqualTo("SKIPPED");
        scene.approve(editor, edition).then().statusCode(409).body("code", equalTo("edition-empty"));
    }

    @Test
    void thereIsOneEditionForAMonthAndAudience() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.assembled(editor, "2012-03", PROGRAMME);

        scene.assemble(editor, "2012-03", PROGRAMME)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("edition-exists"));
        scene.assembled(editor, "2012-03", COMMISSIONER);
        as(editor)
                .queryParam("audience", "COMMISSIONER")
                .get(scene.path("/editions"))
                .then()
                .body("", hasSize(1));
        as(editor)
                .queryParam("month", "2012-03")
                .get(scene.path("/editions"))
                .then()
                .body("", hasSize(2));
        as(editor)
                .queryParam("month", "2012-04")
                .get(scene.path("/editions"))
                .then()
                .body("", hasSize(0));
    }

    @Test
    void anEditionOfOneSiteOrOfAMonthToComeIsRefused() {
        Scene scene = Scene.set();
        String editor = scene.editor();

        scene.assemble(editor, "2012-03", Audience.SITE)
                .then()
                .statusCode(400)
                .body("errors.field", contains("audience"));
        scene.assemble(
                        editor,
                        YearMonth.now(ZoneId.of("Europe/London")).plusMonths(1).toString(),
                        PROGRAMME)
                .then()
                .statusCode(409)
                .body("code", equalTo("month-not-begun"));
    }

    @Test
    void aMonthThatHasNotClosedCanBeReadOverButNotSent() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        scene.tell(scene.meeting(scene.brighton, today, 9));
        Edition edition = scene.assembled(editor, YearMonth.from(today).toString(), PROGRAMME);

        scene.approve(editor, edition).then().statusCode(409).body("code", equalTo("month-open"));
    }

    @Test
    void anEditorIntroducesHidesAndArranges() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH, 9),
                scene.meeting(scene.brighton, MARCH.plusDays(1), 8),
                scene.meeting(scene.halifax, MARCH, 7));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        List<String> ids = edition.json().getList("items.id");

        Response edited = edit(
                scene,
                editor,
                edition,
                Map.of(
                        "introduction",
                        "Dear all",
                        "hiddenItemIds",
                        List.of(ids.get(0)),
                        "order",
                        List.of(ids.get(2), ids.get(1), ids.get(0))));

        edited.then()
                .statusCode(200)
                .body("introduction", equalTo("Dear all"))
                .body("items.id", contains(ids.get(2), ids.get(1), ids.get(0)))
                .body("items.hidden", contains(false, false, true))
                .body("counts.hidden", equalTo(1));
        edit(scene, editor, edition, Map.of("hiddenItemIds", List.of())).then().statusCode(412);
        as(editor)
                .body(Map.of("hiddenItemIds", List.of()))
                .put(scene.path("/editions/" + edition.id()))
                .then()
                .statusCode(428);
        Edition now = scene.edition(editor, edition.id());
        edit(scene, editor, now, Map.of("hiddenItemIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-item"));
        edit(scene, editor, now, Map.of("hiddenItemIds", List.of(), "order", List.of(ids.get(0))))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-all-items"));
    }

    @Test
    void assembledAnewItHoldsWhatHasBecomeKnownAndKeepsWhatTheEditorDid() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9), scene.meeting(scene.halifax, MARCH, 7));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        edit(
                        scene,
                        editor,
                        edition,
                        Map.of(
                                "introduction",
                                "Dear all",
                                "hiddenItemIds",
                                List.of(edition.json().getString("items[0].id"))))
                .then()
                .statusCode(200);
        scene.tell(scene.meeting(scene.halifax, MARCH.plusDays(3), 5));

        as(editor)
                .header("If-Match", scene.edition(editor, edition.id()).etag())
                .body("{}")
                .post(scene.path("/editions/" + edition.id() + "/reassembly"))
                .then()
                .statusCode(200)
                .body("introduction", equalTo("Dear all"))
                .body("items", hasSize(3))
                .body("items.hidden", contains(true, false, false));
    }

    @Test
    void whatWasHiddenDoesNotComeBackInALaterEdition() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9), scene.meeting(scene.halifax, MARCH, 7));
        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);
        edit(scene, editor, march, Map.of("hiddenItemIds", List.of(march.json().getString("items[0].id"))));
        scene.approve(editor, scene.edition(editor, march.id())).then().statusCode(200);

        assertThat(scene.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void aLineThatIdentifiesSomebodyKeepsTheEditionBack() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH, 9),
                scene.caseStudy(scene.brighton, MARCH.plusDays(1), PROGRAMME, "Ring 01273 496012"));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        edit(
                scene,
                editor,
                edition,
                Map.of("introduction", "Write to me at tess@example.org", "hiddenItemIds", List.of()));

        scene.approve(editor, scene.edition(editor, edition.id()))
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-blocked"))
                .body(
                        "errors.field",
                        contains("introduction", "items[" + edition.json().getString("items[1].id") + "]"))
                .body("errors.code", contains("email-address", "phone-number"))
                .body("errors.detail", hasItem("What others take from: Ring 01273 496012"));
        assertThat(scene.edition(editor, edition.id()).json().getString("state"))
                .isEqualTo("ASSEMBLED");

        Edition now = scene.edition(editor, edition.id());
        edit(scene, editor, now, Map.of("hiddenItemIds", List.of(edition.json().getString("items[1].id"))));
        scene.approve(editor, scene.edition(editor, edition.id())).then().statusCode(200);
    }

    @Test
    void whatWasClearedForFewerMeanwhileKeepsTheEditionBack() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        CaseStudyPublished published = scene.caseStudy(scene.brighton, MARCH, PUBLIC, "For everybody");
        scene.tell(published);
        Edition edition = scene.assembled(editor, "2012-03", PUBLIC);
        scene.tell(new CaseStudyPublished(
                published.caseStudyId(),
                published.programmeId(),
                published.siteId(),
                PROGRAMME,
                published.kind(),
                published.title(),
                published.summary(),
                published.themes(),
                published.outcome(),
                published.on()));

        scene.approve(editor, edition)
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-blocked"))
                .body("errors.code", contains("audience"));
    }

    @Test
    void aTestGoesToTheEditorAlone() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        sendTest(scene, editor, edition).then().statusCode(409).body("code", equalTo("no-contact"));

        String address = "editor-" + scene.programme + "@example.org";
        String other = Scene.address("member");
        scene.tell(scene.contact(address, Role.EDITOR), scene.contact(other, Role.MEMBER));
        sendTest(scene, editor, edition).then().statusCode(202);
        sendTest(scene, editor, edition).then().statusCode(202);

        Mail mail = Mailbox.awaitIn(address, each -> true);
        assertThat(mail.subject()).isEqualTo("[Test] Little Miracles: March 2012");
        assertThat(mail.header("X-CoP-Kind")).isEqualTo("test");
        assertThat(mail.text()).contains("Brighton met on 1 March");
        await().until(() -> Mailbox.of(address).size() == 2);
        assertThat(Mailbox.of(other)).isEmpty();
    }

    @Test
    void anApprovedEditionGoesOutToItsReadersAndTellsSo() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        String reader = Scene.address("reader");
        scene.tell(scene.contact(reader, Role.MEMBER));
        scene.tell(
                scene.meeting(scene.brighton, MARCH, 9),
                scene.caseStudy(scene.brighton, MARCH.plusDays(3), PROGRAMME, "Ten < eleven & \"more\""),
                scene.evidence(MARCH, PROGRAMME));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);

        Edition sent = scene.send(editor, edition);

        assertThat(sent.json().getInt("recipients")).isEqualTo(1);
        as(editor)
                .get(scene.path("/editions/" + edition.id() + "/deliveries"))
                .then()
                .body("pending", equalTo(0))
                .body("sent", equalTo(1))
                .body("failed", equalTo(0));
        var told = EventReader.awaitAbout(NewsletterEvent.TOPIC, edition.id(), 2);
        assertThat(told).extracting(event -> event.getType()).containsExactly("edition.assembled", "edition.sent");
        assertThat(EventReader.body(told.get(0)))
                .contains("\"items\":3", "\"month\":\"2012-03\"", "\"audience\":\"PROGRAMME\"");
        assertThat(EventReader.body(told.get(1))).contains("\"recipients\":1");
        assertThat(told.get(1).getExtension("audience")).isEqualTo("PROGRAMME");

        Mail mail = Mailbox.awaitIn(reader, each -> true);
        assertThat(mail.header("X-CoP-Kind")).isEqualTo("edition");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("List-Unsubscribe")).matches("<http://.*/unsubscribe/[A-Za-z0-9_-]{44}>");
        assertThat(mail.header("Cc")).isEmpty();
        String html = mail.html();
        assertThat(html).contains("Ten &lt; eleven &amp; &quot;more&quot;").doesNotContain("@@");
        assertThat(html).doesNotContain("<img").doesNotContain("<script");
        assertThat(Pattern.compile("href=\"(?!#)([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(match -> match.group(1)))
                .as("no link but the evidence's own and the reader's")
                .allSatisfy(
                        link -> assertThat(link).matches("https://doi.org/10.1000/example|http://.*/unsubscribe/.*"));
        assertThat(words(mail.text().replaceAll("http\\S+", ""))).containsExactlyElementsOf(words(plain(html)));
    }

    /** The lines of the HTML part as somebody would read them aloud. */
    private static String plain(String html) {
        return html.replaceAll("(?s)<title>.*?</title>", "")
                .replaceAll("https://doi\\.org\\S+?(?=<)", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void anEditionThatNobodyIsToGetIsSentAtOnce() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.evidence(MARCH, PUBLIC));
        Edition edition = scene.assembled(editor, "2012-03", PUBLIC);

        scene.approve(editor, edition)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("recipients", equalTo(0));
    }

    @Test
    void approvingTwiceWithTheSameKeyIsApprovingOnce() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.contact(Scene.address("reader"), Role.MEMBER), scene.meeting(scene.brighton, MARCH, 9));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            as(editor)
                    .header("If-Match", edition.etag())
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post(scene.path("/editions/" + edition.id() + "/approval"))
                    .then()
                    .statusCode(200);
        }
        assertThat(scene.awaitSent(editor, edition.id()).json().getInt("recipients"))
                .isEqualTo(1);
    }

    @Test
    void onlyEditorsAndAdministratorsOfTheProgrammeMakeEditions() {
        Scene scene = Scene.set();
        Scene other = Scene.set();
        Edition edition = scene.assembled(scene.editor(), "2012-03", PROGRAMME);
        String admin = Grants.give("admin-" + scene.programme, Grants.admin(scene.programme));

        as(admin).get(scene.path("/editions/" + edition.id())).then().statusCode(200);
        as(other.editor()).get(other.path("/editions/" + edition.id())).then().statusCode(404);
        for (String stranger : List.of(scene.member(), scene.commissioner(), other.editor())) {
            as(stranger).get(scene.path("/editions")).then().statusCode(403);
            as(stranger).get(scene.path("/editions/" + edition.id())).then().statusCode(403);
            scene.assemble(stranger, "2012-04", PROGRAMME).then().statusCode(403);
            as(stranger).get(scene.path("/activities?month=2012-03")).then().statusCode(403);
        }
        as(Grants.give("editor-of-nothing-" + scene.programme))
                .get(scene.path("/editions"))
                .then()
                .statusCode(403);
    }

    @Test
    void theMonthCanBeReadOverPageByPage() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH.minusDays(1), 9),
                scene.meeting(scene.brighton, MARCH, 8),
                scene.meeting(scene.brighton, MARCH.plusDays(30), 7),
                scene.meeting(scene.brighton, MARCH.plusDays(31), 6));

        Response first = as(editor).get(scene.path("/activities?month=2012-03&limit=1"));
        first.then().statusCode(200).body("on", contains("2012-03-01"));
        String next = first.getHeader("Link").replaceAll("<(.*)>.*", "$1");
        Response second = given(editor).get(next);
        second.then().body("on", contains("2012-03-31"));
        assertThat(second.getHeader("Link")).isNull();
        as(editor).get(scene.path("/activities")).then().statusCode(400);
        as(editor).get(scene.path("/activities?month=2012-13")).then().statusCode(400);
    }

    private static RequestSpecification given(String token) {
        return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(token);
    }

    @Test
    void aProgrammeThatNobodyHasToldUsOfHasNoEditions() {
        UUID unknown = Ids.next();
        String editor = Grants.give("editor-" + unknown, Grants.editor(unknown));

        as(editor)
                .body(Map.of("month", "2012-03", "audience", "PROGRAMME"))
                .post("/api/v1/programmes/" + unknown + "/editions")
                .then()
                .statusCode(404);
    }

    private static Response edit(Scene scene, String editor, Edition edition, Map<String, Object> request) {
        return as(editor).header("If-Match", edition.etag()).body(request).put(scene.path("/editions/" + edition.id()));
    }

    private static Response sendTest(Scene scene, String editor, Edition edition) {
        return as(editor).body("{}").post(scene.path("/editions/" + edition.id() + "/test-sending"));
    }
}
