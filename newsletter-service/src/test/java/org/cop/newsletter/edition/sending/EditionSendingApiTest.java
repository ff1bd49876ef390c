package org.cop.newsletter.edition.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.NewsletterEvent;
import org.cop.events.Role;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@ServiceTest
class EditionSendingApiTest {
    @Test
    void aMonthThatHasNotClosedCanBeReadOverButNotSent() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        fixture.publish(fixture.meeting(fixture.brighton, today, 9));
        Edition edition = fixture.assembled(editor, YearMonth.from(today).toString(), PROGRAMME);

        fixture.approve(editor, edition).then().statusCode(409).body("code", equalTo("month-open"));
    }

    @Test
    void aLineThatIdentifiesSomebodyKeepsTheEditionBack() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH, 9),
                fixture.caseStudy(fixture.brighton, MARCH.plusDays(1), PROGRAMME, "Ring 01273 496012"));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.edit(
                editor, edition, Map.of("introduction", "Write to me at tess@example.org", "hiddenItemIds", List.of()));

        fixture.approve(editor, fixture.edition(editor, edition.id()))
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-blocked"))
                .body(
                        "errors.field",
                        contains("introduction", "items[" + edition.json().getString("items[1].id") + "]"))
                .body("errors.code", contains("email-address", "phone-number"))
                .body("errors.detail", hasItem("What others take from: Ring 01273 496012"));
        assertThat(fixture.edition(editor, edition.id()).json().getString("state"))
                .isEqualTo("ASSEMBLED");

        Edition now = fixture.edition(editor, edition.id());
        fixture.edit(editor, now, Map.of("hiddenItemIds", List.of(edition.json().getString("items[1].id"))));
        fixture.approve(editor, fixture.edition(editor, edition.id())).then().statusCode(200);
    }

    @Test
    void aLineClearedForFewerMeanwhileKeepsTheEditionBack() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        CaseStudyPublished published = fixture.caseStudy(fixture.brighton, MARCH, PUBLIC, "For everybody");
        fixture.publish(published);
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        fixture.publish(new CaseStudyPublished(
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

        fixture.approve(editor, edition)
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-blocked"))
                .body("errors.code", contains("audience"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMISSIONER", "PUBLIC"})
    void anIntroductionBeyondTheProgramme_isReadBySomebodyElseWithTheList(Audience audience) {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        String second = fixture.secondEditor();
        fixture.publish(fixture.evidence(MARCH, PUBLIC));
        Edition read = fixture.assembled(editor, "2012-03", audience);
        fixture.edit(editor, read, Map.of("introduction", "Dear readers", "hiddenItemIds", List.of()));

        fixture.approveIntroduced(second, read).then().statusCode(412);
        Edition edition = fixture.edition(second, read.id());
        fixture.approveIntroduced(editor, edition).then().statusCode(409).body("code", equalTo("own-introduction"));
        fixture.approve(second, edition)
                .then()
                .statusCode(409)
                .body("code", equalTo("checklist-incomplete"))
                .body("errors.field", contains("checklist"));
        Map<String, Boolean> incomplete = new HashMap<>(Fixture.CHECKLIST);
        incomplete.put("workersProtected", false);
        fixture.approve(second, edition, Map.of("checklist", incomplete))
                .then()
                .statusCode(409)
                .body("code", equalTo("checklist-incomplete"))
                .body("errors.field", contains("checklist.workersProtected"));
        incomplete.remove("workersProtected");
        fixture.approve(second, edition, Map.of("checklist", incomplete)).then().statusCode(400);

        fixture.approveIntroduced(second, edition).then().statusCode(200).body("introduction", equalTo("Dear readers"));
    }

    @Test
    void anIntroductionForTheProgramme_isApprovedByItsAuthorWithoutTheList() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(fixture.evidence(MARCH, PUBLIC));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.edit(editor, edition, Map.of("introduction", "Dear all", "hiddenItemIds", List.of()));

        fixture.approve(editor, fixture.edition(editor, edition.id())).then().statusCode(200);
    }

    @Test
    void aTestGoesToTheEditorAlone() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        sendTest(fixture, editor, edition).then().statusCode(409).body("code", equalTo("no-contact"));

        String address = "editor-" + fixture.programme + "@example.org";
        String other = Fixture.address("member");
        fixture.publish(fixture.contact(address, Role.EDITOR), fixture.contact(other, Role.MEMBER));
        sendTest(fixture, editor, edition).then().statusCode(202);
        sendTest(fixture, editor, edition).then().statusCode(202);

        Mail mail = Mailbox.awaitIn(address, each -> true);
        assertThat(mail.subject()).isEqualTo("[Test] Little Miracles: March 2012");
        assertThat(mail.header("X-CoP-Kind")).isEqualTo("test");
        assertThat(mail.text()).contains("Brighton met on 1 March");
        // It is on no list: a link that says "unsubscribed" and changes nothing would be a lie.
        assertThat(mail.text() + mail.html()).doesNotContain("nsubscribe");
        assertThat(mail.header("List-Unsubscribe")).isNullOrEmpty();
        await().until(() -> Mailbox.of(address).size() == 2);
        assertThat(Mailbox.of(other)).isEmpty();
    }

    @Test
    void anApprovedEdition_isMailedToItsReadersAndPublished() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        String reader = Fixture.address("reader");
        fixture.publish(fixture.contact(reader, Role.MEMBER));
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH, 9),
                fixture.caseStudy(fixture.brighton, MARCH.plusDays(3), PROGRAMME, "Ten < eleven & \"more\""),
                fixture.evidence(MARCH, PROGRAMME));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);

        Edition sent = fixture.send(editor, edition);

        assertThat(sent.json().getInt("recipients")).isEqualTo(1);
        as(editor)
                .get(fixture.path("/editions/" + edition.id() + "/deliveries"))
                .then()
                .body("pending", equalTo(0))
                .body("sent", equalTo(1))
                .body("failed", equalTo(0));
        var published = EventReader.awaitAbout(NewsletterEvent.TOPIC, edition.id(), 3);
        assertThat(published)
                .extracting(event -> event.getType())
                .containsExactly("edition.assembled", "edition.approved", "edition.sent");
        assertThat(EventReader.body(published.get(0)))
                .contains("\"items\":3", "\"month\":\"2012-03\"", "\"audience\":\"PROGRAMME\"");
        assertThat(EventReader.body(published.get(2))).contains("\"recipients\":1");
        assertThat(published.get(2).getExtension("audience")).isEqualTo("PROGRAMME");

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
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(fixture.evidence(MARCH, PUBLIC));
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);

        fixture.approve(editor, edition)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("recipients", equalTo(0));
    }

    @Test
    void approvingTwiceWithTheSameKeyIsApprovingOnce() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.contact(Fixture.address("reader"), Role.MEMBER), fixture.meeting(fixture.brighton, MARCH, 9));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            as(editor)
                    .header("If-Match", edition.etag())
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post(fixture.path("/editions/" + edition.id() + "/approval"))
                    .then()
                    .statusCode(200);
        }
        assertThat(fixture.awaitSent(editor, edition.id()).json().getInt("recipients"))
                .isEqualTo(1);
    }

    @Test
    void anEditionThatNobodyHasReadIsNotApproved() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);

        as(editor)
                .header("If-Match", "*")
                .body("{}")
                .post(fixture.path("/editions/" + edition.id() + "/approval"))
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        assertThat(fixture.edition(editor, edition.id()).json().getString("state"))
                .isEqualTo("ASSEMBLED");
    }

    private static Response sendTest(Fixture fixture, String editor, Edition edition) {
        return as(editor).body("{}").post(fixture.path("/editions/" + edition.id() + "/test-sending"));
    }
}
