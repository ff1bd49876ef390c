package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Scene.MARCH;
import static org.cop.newsletter.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.NewsletterEvent;
import org.cop.events.Role;
import org.cop.newsletter.Scene;
import org.cop.newsletter.Scene.Edition;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.Mail;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EditionSendingApiTest {
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
    void aLineThatIdentifiesSomebodyKeepsTheEditionBack() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH, 9),
                scene.caseStudy(scene.brighton, MARCH.plusDays(1), PROGRAMME, "Ring 01273 496012"));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.edit(
                editor, edition, Map.of("introduction", "Write to me at tess@example.org", "hiddenItemIds", List.of()));

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
        scene.edit(editor, now, Map.of("hiddenItemIds", List.of(edition.json().getString("items[1].id"))));
        scene.approve(editor, scene.edition(editor, edition.id())).then().statusCode(200);
    }

    @Test
    void aLineClearedForFewerMeanwhileKeepsTheEditionBack() {
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
    void anEditionThatNobodyHasReadIsNotApproved() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);

        as(editor)
                .header("If-Match", "*")
                .body("{}")
                .post(scene.path("/editions/" + edition.id() + "/approval"))
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        assertThat(scene.edition(editor, edition.id()).json().getString("state"))
                .isEqualTo("ASSEMBLED");
    }

    private static Response sendTest(Scene scene, String editor, Edition edition) {
        return as(editor).body("{}").post(scene.path("/editions/" + edition.id() + "/test-sending"));
    }
}
