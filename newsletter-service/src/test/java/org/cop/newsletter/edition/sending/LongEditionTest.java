package org.cop.newsletter.edition.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.edition.EditionItems.TOGETHER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edition of more lines than anybody reads: nobody is given all of them at once, and none is lost. */
@QuarkusTest
@ServiceTest
class LongEditionTest {
    private static final int LINES = 2 * TOGETHER + 7;

    private Fixture fixture;
    private String editor;

    @BeforeEach
    void begin() {
        fixture = Fixture.create();
        editor = fixture.editor();
    }

    @Test
    void editorsSeeALongEditionInPartsThatHoldEachLineOnce() {
        happen(LINES);
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        assertThat(edition.lines()).hasSize(TOGETHER);
        assertThat(edition.json().getInt("counts.items")).isEqualTo(LINES);

        List<String> lines = new ArrayList<>(edition.lines());
        for (String next = edition.json().getString("next"); next != null; ) {
            JsonPath part = as(editor)
                    .queryParam("cursor", next)
                    .get(fixture.path("/editions/" + edition.id()))
                    .jsonPath();
            lines.addAll(part.getList("items.line"));
            next = part.getString("next");
        }

        assertThat(lines).hasSize(LINES).doesNotHaveDuplicates();
    }

    @Test
    void aLongMailIsCutWithALinkToTheRestInTheArchive() throws Exception {
        happen(LINES);
        String reader = Fixture.address("long");
        subscribe(reader);
        Edition edition = fixture.send(editor, fixture.assembled(editor, "2012-03", PUBLIC));

        Mail mail = Mailbox.awaitIn(reader, sent -> true);
        assertThat(mail.mime().getSize()).isBetween(60_000, 95_000);
        var raw = new ByteArrayOutputStream();
        mail.mime().writeTo(raw);
        assertThat(raw.size()).isLessThan(95_000);
        String text = mail.text();
        int shown = (int) text.lines().filter(line -> line.startsWith("- ")).count();
        assertThat(text)
                .contains(LINES + " items, the first " + shown + " of them here")
                .contains(line(shown))
                .doesNotContain(line(shown + 1))
                .contains((LINES - shown) + " more items are in the archive")
                .contains("/unsubscribe/");
        assertThat(mail.html())
                .contains((LINES - shown) + " more items are in the archive")
                .contains(">Read on there</a>")
                .contains(">Unsubscribe</a>");
        String rest = text.replaceAll("(?s).*Read on there:\\s+http://[^/]+(\\S+).*", "$1");
        assertThat(given().urlEncodingEnabled(false).get(rest).asString())
                .contains(line(shown + 1) + "<")
                .doesNotContain(line(shown) + "<");

        List<String> archived = archived(edition, null, new ArrayList<>());
        assertThat(archived).hasSize(LINES).doesNotHaveDuplicates();
        String page = given().get("/archive/" + fixture.slug + "/2012-03").asString();
        assertThat(page).contains(line(1)).doesNotContain(line(TOGETHER + 1)).contains("The next items");
        String cursor = page.replaceAll("(?s).*\\?cursor=([^\"]+)\".*", "$1");
        assertThat(given().queryParam("cursor", cursor)
                        .get("/archive/" + fixture.slug + "/2012-03")
                        .asString())
                .contains(line(TOGETHER + 1))
                .doesNotContain(line(1) + "<");
    }

    @Test
    void aMailOfManyAccentsIsCutBeforeItIsTooLarge() throws Exception {
        happen(LINES);
        Fixture.sql()
                .update(
                        "update activity set event = jsonb_set(event, '{brief}', to_jsonb(repeat('été ', 80))) where programme_id = ?",
                        fixture.programme);
        String reader = Fixture.address("long");
        subscribe(reader);
        fixture.send(editor, fixture.assembled(editor, "2012-03", PUBLIC));

        var raw = new ByteArrayOutputStream();
        Mailbox.awaitIn(reader, sent -> true).mime().writeTo(raw);
        assertThat(raw.size()).isBetween(60_000, 95_000);
    }

    @Test
    void aLineBehindTheFirstPartIsCheckedAndCanBeHidden() {
        happen(LINES);
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        UUID last = Fixture.sql()
                .first(
                        "select id from edition_item where edition_id = ?::uuid order by position desc limit 1",
                        row -> row.uuid("id"),
                        edition.id())
                .orElseThrow();
        Fixture.sql().update("update edition_item set detail = 'Write to a@example.org' where id = ?", last);

        var blocked = fixture.approve(editor, edition);
        blocked.then().statusCode(409);
        assertThat(blocked.<String>path("errors[0].field")).isEqualTo("items[" + last + "]");

        fixture.edit(editor, edition, Map.of("hiddenItemIds", List.of(last)))
                .then()
                .statusCode(200);
        fixture.approve(editor, fixture.edition(editor, edition.id())).then().statusCode(200);
    }

    private List<String> archived(Edition edition, @Nullable String cursor, List<String> lines) {
        var request = as(fixture.member());
        JsonPath part = (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(fixture.path("/archive/" + edition.id()))
                .jsonPath();
        lines.addAll(part.getList("items.line"));
        String next = part.getString("next");
        return next == null ? lines : archived(edition, next, lines);
    }

    /** As its way over Kafka is not what is looked at here, it comes by SQL. */
    private void happen(int evidence) {
        Fixture.sql().update("""
                insert into activity (id, event_id, programme_id, happened_on, audience, kind, subject_id, occasion_id, sequence, recorded_at,
                                      event, withdrawn)
                select gen_random_uuid(), gen_random_uuid(), p, '2012-03-05', 'PUBLIC', 'EVIDENCE_ADDED', subject, subject, 1, now(),
                       jsonb_build_object('evidenceId', subject, 'programmeId', p, 'audience', 'PUBLIC', 'citation', 'Paper ' || n || ' of many.',
                                          'brief', 'It helped.', 'on', '2012-03-05'), false
                from (select n, ?::uuid as p,
                             (substr(?::text, 1, 23) || '-' || lpad(n::text, 12, '0'))::uuid as subject from generate_series(1, ?) n) happened
                """, fixture.programme, fixture.programme.toString(), evidence);
    }

    /** Evidence of one day stands in the order of its ids. */
    private static String line(int number) {
        return "Paper " + number + " of many.";
    }

    private void subscribe(String address) {
        Fixture.sql().update("""
                insert into subscriber (id, programme_id, email, state, requested_at, confirmed_at, consent_text, consent_method, version)
                values (gen_random_uuid(), ?, ?, 'CONFIRMED', now(), now(), '1', 'API', 0)
                """, fixture.programme, address);
    }
}
