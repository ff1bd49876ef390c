package org.cop.newsletter.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cop.events.Audience;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
@ServiceTest
class ArchiveApiTest {
    private Fixture fixture;
    private String editor;

    @BeforeEach
    void somethingForEverybody() {
        fixture = Fixture.create();
        editor = fixture.editor();
        for (int month = 0; month < 2; month++) {
            for (Audience cleared : List.of(PROGRAMME, COMMISSIONER, PUBLIC)) {
                fixture.publish(fixture.caseStudy(
                        fixture.brighton, MARCH.plusMonths(month), cleared, "A <b>case</b> & more for " + cleared));
            }
        }
    }

    @Test
    void aReaderSeesTheEditionsOfTheirAudienceAndOfWiderOnes() {
        Map<Audience, String> sent = Map.of(
                PROGRAMME,
                send("2012-03", PROGRAMME),
                COMMISSIONER,
                send("2012-03", COMMISSIONER),
                PUBLIC,
                send("2012-03", PUBLIC));

        archive(fixture.member(), "").then().statusCode(200).body("id", contains(sent.get(PROGRAMME)));
        archive(fixture.commissioner(), "").then().statusCode(200).body("id", contains(sent.get(COMMISSIONER)));
        archive(fixture.commissioner(), "?audience=PUBLIC").then().body("id", contains(sent.get(PUBLIC)));
        archive(fixture.member(), "?audience=COMMISSIONER").then().statusCode(200);
        archive(fixture.commissioner(), "?audience=PROGRAMME").then().statusCode(403);
        archive(fixture.commissioner(), "/" + sent.get(PROGRAMME)).then().statusCode(404);
        archive(fixture.commissioner(), "/" + sent.get(COMMISSIONER))
                .then()
                .statusCode(200)
                .body(
                        "items.title",
                        contains("A <b>case</b> & more for COMMISSIONER", "A <b>case</b> & more for PUBLIC"));
        archive(fixture.member(), "/" + sent.get(PROGRAMME))
                .then()
                .statusCode(200)
                .body("quiet", equalTo("CP2 Halifax"));
    }

    @Test
    void strangersReadNothingAndOpenEditionsAreNotFound() {
        String open = fixture.assembled(editor, "2012-03", PROGRAMME).id();
        Fixture other = Fixture.create();
        String sentThere = sendOf(other);

        archive(fixture.member(), "").then().statusCode(200).body("size()", equalTo(0));
        archive(fixture.member(), "/" + open).then().statusCode(404);
        archive(fixture.member(), "/" + sentThere).then().statusCode(404);
        archive(other.member(), "").then().statusCode(403);
        given().get(fixture.path("/archive")).then().statusCode(401);
        archive(Grants.give("nobody-" + fixture.programme), "").then().statusCode(403);
    }

    private static String sendOf(Fixture other) {
        other.publish(other.meeting(other.brighton, MARCH, 9));
        String editor = other.editor();
        Edition edition = other.assembled(editor, "2012-03", PROGRAMME);
        return other.send(editor, edition).id();
    }

    @Test
    void anybodyReadsThePublicEditionsAndNoOthers() {
        send("2012-03", PROGRAMME);
        send("2012-03", PUBLIC);
        send("2012-04", PROGRAMME);
        fixture.assembled(editor, "2012-04", PUBLIC);

        given().get("/archive/" + fixture.slug)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(
                        containsString("/archive/" + fixture.slug + "/2012-03\""),
                        not(containsString("/2012-04")),
                        containsString("<label for=\"email\">"));
        given().get("/archive/" + fixture.slug + "/2012-03")
                .then()
                .statusCode(200)
                .body(
                        containsString("A &lt;b&gt;case&lt;/b&gt; &amp; more for PUBLIC"),
                        not(containsString("for PROGRAMME")),
                        not(containsString("for COMMISSIONER")),
                        containsString("CP1 Brighton"),
                        containsString("No news in this edition from: CP2 Halifax."),
                        not(containsString("<script")),
                        not(containsString("@@")));
        for (String nothing : List.of("/2012-04", "/2012-05", "/2012-13", "/x", "/+999999999-12", "/0000-12")) {
            given().get("/archive/" + fixture.slug + nothing)
                    .then()
                    .statusCode(404)
                    .contentType("text/html;charset=UTF-8")
                    .body(containsString("There is nothing here"));
        }
        given().get("/archive/no-such-programme").then().statusCode(404);
        given().get("/archive/no-such-programme/feed.atom").then().statusCode(404);
        given().get("/newsletter.css").then().statusCode(200);
    }

    @Test
    void theFeedIsAnAtomFeedOfThePublicEditions() throws Exception {
        String empty = "/archive/" + fixture.slug + "/feed.atom";
        assertThat(texts(feed(empty), "updated")).hasSize(1);
        String march = send("2012-03", PUBLIC);
        String april = send("2012-04", PUBLIC);
        send("2012-03", PROGRAMME);

        Document feed = feed(empty);

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "id"))
                .containsExactly("urn:uuid:" + fixture.programme, "urn:uuid:" + april, "urn:uuid:" + march);
        assertThat(texts(feed, "title")).containsExactly("Little Miracles", "April 2012", "March 2012");
        assertThat(texts(feed, "updated"))
                .hasSize(3)
                .allSatisfy(time -> assertThat(Instant.parse(time)).isNotNull());
        assertThat(texts(feed, "name")).containsExactly("Little Miracles");
        assertThat(texts(feed, "summary"))
                .allSatisfy(text -> assertThat(text)
                        .contains("CP1 Brighton: What others take from: A <b>case</b> & more for PUBLIC"));
        assertThat(IntStream.range(0, feed.getElementsByTagName("link").getLength())
                        .mapToObj(i ->
                                ((Element) feed.getElementsByTagName("link").item(i)).getAttribute("href")))
                .allSatisfy(link -> assertThat(link).startsWith("http://"));
    }

    @Test
    void anEditionInTheListSaysWhatItSaysAlone() {
        String id = send("2012-03", PROGRAMME);
        var alone = archive(fixture.member(), "/" + id).jsonPath();

        archive(fixture.member(), "")
                .then()
                .body("size()", equalTo(1))
                .body("[0].id", equalTo(id))
                .body("[0].month", equalTo("2012-03"))
                .body("[0].audience", equalTo("PROGRAMME"))
                .body("[0].items", equalTo(alone.getList("items").size()))
                .body("[0].approvedAt", equalTo(alone.getString("approvedAt")))
                .body("[0].sentAt", equalTo(alone.getString("sentAt")));
    }

    @Test
    void theArchiveGoesOnOverPages() {
        send("2012-03", PUBLIC);
        send("2012-04", PUBLIC);

        String first =
                given().queryParam("limit", 1).get("/archive/" + fixture.slug).asString();

        assertThat(first).contains("/2012-04\"").doesNotContain("/2012-03\"").contains("Earlier editions");
        String next = first.replaceAll("(?s).*\\?cursor=([^\"]*)\".*", "$1");
        assertThat(given().urlEncodingEnabled(false)
                        .get("/archive/" + fixture.slug + "?cursor=" + next)
                        .asString())
                .contains("/2012-03\"")
                .doesNotContain("/2012-04\"");
    }

    @Test
    void anEditionIsShownFromItsApprovalOnHoweverLongItsMailsTake() {
        String reader = Fixture.address("full-mailbox");
        sql().update("""
                insert into subscriber (id, programme_id, email, state, requested_at, confirmed_at, consent_text, consent_method, version)
                values (gen_random_uuid(), ?, ?, 'CONFIRMED', now(), now(), '1', 'API', 0)
                """, fixture.programme, reader);
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        fixture.approve(editor, edition).then().statusCode(200);
        // Back to the state in which the mail is still to go out.
        fixture.awaitSent(editor, edition.id());
        sql().update("update edition set state = 'SENDING', sent_at = null where id = ?::uuid", edition.id());
        sql().update(
                        "update delivery set state = 'PENDING', sent_at = null, due_at = now() + interval '1 day' where edition_id = ?::uuid",
                        edition.id());

        given().get("/archive/" + fixture.slug).then().body(containsString("/2012-03\""));
        given().get("/archive/" + fixture.slug + "/2012-03").then().statusCode(200);
        given().get("/archive/" + fixture.slug + "/feed.atom").then().body(containsString(edition.id()));
        archive(fixture.member(), "?audience=PUBLIC").then().body("id", contains(edition.id()));
        archive(fixture.member(), "/" + edition.id())
                .then()
                .statusCode(200)
                .body("sentAt", nullValue())
                .body("approvedAt", notNullValue());
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        send("2012-03", PUBLIC);
        String path = "/archive/" + fixture.slug + "/feed.atom";
        String tag = given().get(path).getHeader("ETag");
        assertThat(tag).matches("\"[^\"]+\"");

        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", "W/" + tag).get(path).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);

        send("2012-04", PUBLIC);
        given().header("If-None-Match", tag).get(path).then().statusCode(200).body(containsString("April 2012"));
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        Edition march = fixture.assembled(editor, "2012-03", PUBLIC);
        Edition sent = fixture.send(editor, march);
        String list = "/archive/" + fixture.slug;
        String page = list + "/2012-03";
        String listTag = given().get(list).getHeader("ETag");
        String pageTag = given().get(page).getHeader("ETag");
        for (var each : Map.of(list, listTag, page, pageTag).entrySet()) {
            assertThat(each.getValue()).matches("\"[^\"]+\"");
            given().header("If-None-Match", "W/" + each.getValue())
                    .get(each.getKey())
                    .then()
                    .statusCode(304)
                    .header("ETag", each.getValue())
                    .header("Cache-Control", "max-age=60")
                    .body(equalTo(""));
            given().header("If-None-Match", "\"other\"")
                    .get(each.getKey())
                    .then()
                    .statusCode(200);
        }
        given().header("If-None-Match", pageTag).get(list + "/2012-04").then().statusCode(404);

        redact(sent, List.of(march.json().getString("items[0].id")), false)
                .then()
                .statusCode(200);
        given().header("If-None-Match", pageTag)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("This item has been withdrawn."));
        send("2012-04", PUBLIC);
        given().header("If-None-Match", listTag)
                .get(list)
                .then()
                .statusCode(200)
                .body(containsString("/2012-04\""));
        String renamed = given().get(page).getHeader("ETag");
        sql().update("update place_site set place = 'Elsewhere' where id = ?", fixture.halifax);
        given().header("If-None-Match", renamed)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Elsewhere"));
    }

    @Test
    void aCharacterThatXmlCannotCarryIsLeftOutOfTheFeed() throws Exception {
        fixture.publish(fixture.caseStudy(fixture.brighton, MARCH, PUBLIC, "One \uFFFEof \uFFFFus \uD83D\uDE00"));
        sql().update("update place_programme set title = 'Little\uFFFE Miracles' where id = ?", fixture.programme);
        send("2012-03", PUBLIC);

        Document feed = feed("/archive/" + fixture.slug + "/feed.atom");

        assertThat(texts(feed, "summary")).singleElement().asString().contains("One of us \uD83D\uDE00");
        assertThat(texts(feed, "name")).containsExactly("Little Miracles");
    }

    @Test
    void aLineRedactedAfterTheApprovalSaysNothingAnyMoreAnywhere() {
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        String line = edition.json().getString("items[0].id");
        fixture.edit(editor, edition, Map.of("introduction", "Dear readers", "hiddenItemIds", List.of()));
        redact(fixture.edition(editor, edition.id()), List.of(line), true)
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-open"));
        fixture.approveIntroduced(fixture.secondEditor(), fixture.edition(editor, edition.id()))
                .then()
                .statusCode(200);
        Edition sent = fixture.awaitSent(editor, edition.id());
        String page = "/archive/" + fixture.slug + "/2012-03";
        String tag = given().get("/archive/" + fixture.slug + "/feed.atom").getHeader("ETag");
        given().get(page).then().body(containsString("more for PUBLIC"), containsString("Dear readers"));

        redact(sent, List.of("7b6f8f6e-3a4e-4f5d-9a55-0d0e6f1f0c11"), false)
                .then()
                .statusCode(400);
        redact(sent, List.of(line), true)
                .then()
                .statusCode(200)
                .body("items[0].withdrawn", equalTo(true))
                .body("state", equalTo("SENT"));
        redact(sent, List.of(line), false).then().statusCode(412);

        given().get(page)
                .then()
                .body(
                        containsString("This item has been withdrawn."),
                        not(containsString("more for PUBLIC")),
                        not(containsString("Dear readers")));
        given().header("If-None-Match", tag)
                .get("/archive/" + fixture.slug + "/feed.atom")
                .then()
                .statusCode(200)
                .body(not(containsString("more for PUBLIC")));
        assertThat(sql().list(
                                "select html || text || feed_summary as content from edition_content where edition_id = ?::uuid",
                                row -> row.text("content"),
                                edition.id()))
                .singleElement()
                .asString()
                .doesNotContain("more for PUBLIC", "Dear readers");
    }

    private Response redact(Edition edition, List<String> lines, boolean introduction) {
        return as(editor)
                .header("If-Match", edition.etag())
                .body(Map.of("itemIds", lines, "introduction", introduction))
                .post(fixture.path("/editions/" + edition.id() + "/redactions"));
    }

    private Response archive(String token, String below) {
        return as(token).get(fixture.path("/archive" + below));
    }

    private String send(String month, Audience audience) {
        return fixture.send(editor, fixture.assembled(editor, month, audience)).id();
    }

    private static Document feed(String path) throws Exception {
        Response answer = given().get(path);
        answer.then().statusCode(200).contentType("application/atom+xml;charset=UTF-8");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document feed, String element) {
        var nodes = feed.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
