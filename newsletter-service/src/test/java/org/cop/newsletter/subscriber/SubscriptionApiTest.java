package org.cop.newsletter.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.NoPayload;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.Mail;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody outside wants the newsletter, gets it, and does not want it any more. */
@QuarkusTest
@ServiceTest
class SubscriptionApiTest {
    @Inject
    SubscriptionRequests requests;

    private static final Pattern LINK = Pattern.compile("http://\\S+?(/subscriptions/confirm/([A-Za-z0-9_-]{43}))\\s");

    @Inject
    SubscriberPurge purge;

    private Fixture fixture;
    private String reader;

    @BeforeEach
    void aProgramme() {
        fixture = Fixture.create();
        reader = Fixture.address("reader");
    }

    @Test
    void theAddressItselfConfirmsAndThenGetsThePublicEdition() {
        ask(reader).then().statusCode(202);
        Mail mail = Mailbox.awaitIn(reader, each -> true);
        assertThat(mail.header("X-CoP-Kind")).isEqualTo("confirmation");
        assertThat(mail.subject()).isEqualTo("Please confirm: Little Miracles");
        assertThat(mail.text()).contains(Consent.TEXT);
        assertThat(mail.html()).contains(link(mail).group(1));
        assertThat(send()).isZero();

        String page = link(mail).group(1);
        given().get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("Little Miracles"),
                        containsString(Consent.TEXT),
                        containsString("<form method=\"post\">"));
        assertThat(state()).isEqualTo("PENDING");
        given().contentType(ContentType.URLENC)
                .post(page)
                .then()
                .statusCode(200)
                .body(containsString("You get the newsletter"));

        assertThat(sql().list(
                                "select consent_text || ' ' || consent_method as consent from subscriber where email = ? and confirmed_at is not null",
                                row -> row.text("consent"),
                                reader))
                .containsExactly(Consent.VERSION + " PAGE");
        assertThat(send()).isEqualTo(1);
        Mail edition = Mailbox.awaitIn(reader, each -> each.header("X-CoP-Kind").equals("edition"));
        assertThat(edition.header("List-Id")).startsWith("<public.p-");
    }

    @Test
    void aProgramConfirmsWithTheTokenOnceOrTwice() {
        ask(reader);
        String token = link(Mailbox.awaitIn(reader, each -> true)).group(2);

        for (int i = 0; i < 2; i++) {
            confirm(token).then().statusCode(204);
        }
        confirm("x".repeat(43)).then().statusCode(404);
        assertThat(sql().list(
                                "select consent_method from subscriber where email = ?",
                                row -> row.text("consent_method"),
                                reader))
                .containsExactly("API");
    }

    @Test
    void theTokenOfAConfirmationIsStoredNowhere() {
        ask(reader);
        String token = link(Mailbox.awaitIn(reader, each -> true)).group(2);

        for (String table : List.of("subscriber", "subscription_request", "delivery")) {
            assertThat(sql().exists("select 1 from " + table + " t where t::text like ?", "%" + token + "%"))
                    .as(table)
                    .isFalse();
        }
        assertThat(sql().exists("select 1 from subscriber where token_hash is not null and email = ?", reader))
                .isFalse();
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
        Response unknown = ask(reader);
        Mailbox.awaitIn(reader, each -> true);
        Response pending = ask(reader.toUpperCase(Locale.ROOT));
        confirm(link(Mailbox.awaitIn(reader, each -> true)).group(2));
        Response confirmed = ask(reader);

        for (Response answer : List.of(unknown, pending, confirmed)) {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.asString()).isEqualTo(unknown.asString());
            assertThat(answer.getHeaders().asList().stream().map(header -> header.getName()))
                    .containsExactlyElementsOf(unknown.getHeaders().asList().stream()
                            .map(header -> header.getName())
                            .toList());
        }
        awaitDecided();
        assertThat(Mailbox.of(reader)).hasSize(1);
    }

    @Test
    void aStrangerMakesAMailboxGetOneMailADayAndThreeInAll() {
        for (int day = 1; day <= 5; day++) {
            for (String alias : List.of("", "+a", "+b")) {
                ask(reader.replace("@", alias + "@"));
            }
            awaitDecided();
            int mails = Math.min(day, 3);
            await().until(() -> mailsOfAllAliases() == mails);
            sql().update("update confirmation_count set last_at = last_at - interval '1 day'");
        }
        assertThat(mailsOfAllAliases()).isEqualTo(3);
    }

    @Test
    void anotherProgrammeOpensNoSecondWayToTheSameMailbox() {
        ask(reader);
        Mailbox.awaitIn(reader, each -> true);
        Fixture other = Fixture.create();
        given().contentType(ContentType.JSON)
                .body(Map.of("programme", other.slug, "email", reader))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(202);

        awaitDecided();

        assertThat(Mailbox.of(reader)).hasSize(1);
    }

    @Test
    void askingAgainDoesNotPutOffTheDayOnWhichARequestIsForgotten() {
        ask(reader);
        Matcher link = link(Mailbox.awaitIn(reader, each -> true));
        sql().update("""
                update subscriber set requested_at = requested_at - interval '6 days', token_expires_at = token_expires_at - interval '6 days'
                where email = ?
                """, reader);
        sql().update("update confirmation_count set last_at = last_at - interval '1 day'");
        ask(reader);
        await().until(() -> Mailbox.of(reader).size() == 2);

        assertThat(link(Mailbox.of(reader).getLast()).group(2)).isEqualTo(link.group(2));
        sql().update("""
                update subscriber set requested_at = requested_at - interval '1 day', token_expires_at = token_expires_at - interval '1 day'
                where email = ?
                """, reader);
        confirm(link.group(2)).then().statusCode(404);
        purge.purge();
        assertThat(sql().exists("select 1 from subscriber where email = ?", reader))
                .isFalse();
        assertThat(sql().exists("select 1 from delivery where email = ?", reader))
                .as("nor in the mails that were sent")
                .isFalse();
    }

    @Test
    void aConfirmationWhoseRequestIsForgottenIsNotSent() {
        assertThat(sql().update("""
                                insert into delivery (kind, urgent, programme_id, recipient_id, email, message_id, state, due_at, created_at)
                                values ('CONFIRMATION', true, ?, gen_random_uuid(), ?, ?, 'PENDING', now(), now())
                                """, fixture.programme, reader, reader)).isOne();

        await().until(() -> sql().exists("select 1 from delivery where email = ? and state = 'CANCELLED'", reader));
        assertThat(Mailbox.of(reader)).isEmpty();
    }

    @Test
    void aTokenOfBeforeTheTokensFollowedFromTheIdStillConfirms() {
        String old = "y".repeat(43);
        sql().update("""
                        insert into subscriber (id, programme_id, email, state, token_hash, token_expires_at, requested_at, version)
                        values (gen_random_uuid(), ?, ?, 'PENDING', sha256(convert_to(?, 'UTF8')), now() + interval '1 day', now(), 0)
                        """, fixture.programme, reader, old);

        confirm(old).then().statusCode(204);

        assertThat(state()).isEqualTo("CONFIRMED");
        sql().update("delete from subscriber where email = ?", reader);
    }

    @Test
    void anOldTokenDoesNotConfirm() {
        ask(reader);
        Matcher link = link(Mailbox.awaitIn(reader, each -> true));
        sql().update("update subscriber set token_expires_at = now() where email = ?", reader);

        confirm(link.group(2)).then().statusCode(404);
        given().get(link.group(1)).then().statusCode(404).body(containsString("This link does not work"));
        given().post(link.group(1)).then().statusCode(404);
        assertThat(state()).isEqualTo("PENDING");
    }

    @Test
    void oneClickEndsItAndTheAddressIsGone() {
        subscribe();
        send();
        Mail edition = Mailbox.awaitIn(reader, each -> each.header("X-CoP-Kind").equals("edition"));
        String path = edition.header("List-Unsubscribe").replaceAll("<http://[^/]*(/.*)>", "$1");
        given().get(path)
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", containsString("no-store"))
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(
                        containsString("<form method=\"post\">"),
                        not(containsString(reader)),
                        not(containsString("<script")));
        assertThat(state()).isEqualTo("CONFIRMED");

        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("You are unsubscribed"));
        }

        for (String table : List.of("subscriber", "delivery", "audit_entry")) {
            assertThat(sql().exists("select 1 from " + table + " t where t::text ilike ?", "%" + reader + "%"))
                    .as(table)
                    .isFalse();
        }
        assertThat(sql().exists(
                                "select 1 from subscriber where programme_id = ? and state = 'ENDED' and consent_text is not null",
                                fixture.programme))
                .isTrue();
        // Whoever changes their mind asks again.
        ask(reader);
        await().until(() -> Mailbox.of(reader).stream()
                        .filter(mail -> mail.header("X-CoP-Kind").equals("confirmation"))
                        .count()
                == 2);
    }

    @Test
    void aMailProgramMayPostItAsAFormOfParts() {
        subscribe();
        send();
        String path = Mailbox.awaitIn(reader, each -> each.header("X-CoP-Kind").equals("edition"))
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");

        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);

        assertThat(sql().exists("select 1 from subscriber where email = ?", reader))
                .isFalse();
    }

    @Test
    void aLinkThatWeDidNotMakeUnsubscribesNobody() {
        subscribe();
        send();
        String path = Mailbox.awaitIn(reader, each -> each.header("X-CoP-Kind").equals("edition"))
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");
        char last = path.charAt(path.length() - 10);
        String forged =
                path.substring(0, path.length() - 10) + (last == 'A' ? 'B' : 'A') + path.substring(path.length() - 9);

        for (String other : List.of(forged, "/unsubscribe/x", "/unsubscribe/" + "A".repeat(44))) {
            given().post(other).then().statusCode(404).body(containsString("This link does not work"));
        }
        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void theFormOfTheArchiveAsksToo() {
        given().contentType(ContentType.URLENC)
                .formParam("programme", fixture.slug)
                .formParam("email", reader)
                .post("/subscriptions")
                .then()
                .statusCode(200)
                .body(containsString("Look into your mailbox"));
        Mailbox.awaitIn(reader, each -> true);
    }

    @Test
    void anInvalidAddressOrUnknownProgramme_isRefused() {
        ask("no address").then().statusCode(400);
        ask("a@b@c").then().statusCode(400);
        ask("x".repeat(250) + "@example.org").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body(Map.of("programme", "no-such-programme", "email", reader))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(404);
    }

    @Test
    void theAddressOfARequestThatFailsForADayIsForgotten() {
        UUID request = Ids.next();
        sql().update(
                        "insert into subscription_request (id, programme_id, email, requested_at) values (?, ?, ?, now())",
                        request,
                        fixture.programme,
                        reader);

        QuarkusTransaction.requiringNew()
                .run(() -> requests.givenUp(
                        new Job<>(request.toString(), new NoPayload(), 150, true, Instant.now(), Instant.now())));

        assertThat(sql().exists("select 1 from subscription_request where email = ?", reader))
                .isFalse();
    }

    @Test
    void aRequestBeyondTheHourOfItsClientIsMailedInALaterOne() {
        ask(Fixture.address("first"));
        awaitDecided();
        // As many as one client may in a test.
        sql().update("""
                insert into subscription_decision (at, client_key, domain_key)
                select now() - interval '30 minutes', client_key, '\\x00' from generate_series(1, 1000),
                    (select client_key from subscription_decision where client_key is not null order by at desc limit 1) as client
                """);

        ask(reader).then().statusCode(202);

        await().until(() -> sql().exists("""
                        select 1 from job join subscription_request on key = id::text
                        where kind = 'subscription-request' and email = ? and due_at > now() + interval '20 minutes'
                        """, reader));
        assertThat(Mailbox.of(reader)).isEmpty();
        sql().update("update subscription_decision set at = at - interval '31 minutes'");
        sql().update(
                        "update job set due_at = now() where kind = 'subscription-request' and key = (select id::text from subscription_request where email = ?)",
                        reader);
        Mailbox.awaitIn(reader, each -> true);
    }

    private void awaitDecided() {
        await().until(() ->
                !sql().exists("select 1 from subscription_request where programme_id = ?", fixture.programme));
        await().until(() -> !sql().exists(
                        "select 1 from delivery where programme_id = ? and state = 'PENDING'", fixture.programme));
    }

    private long mailsOfAllAliases() {
        String local = reader.substring(0, reader.indexOf('@'));
        return Mailbox.all().stream()
                .filter(mail -> mail.to().startsWith(local))
                .count();
    }

    private Response ask(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("programme", fixture.slug, "email", email))
                .post("/api/v1/subscriptions");
    }

    private static Response confirm(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post("/api/v1/subscription-confirmations");
    }

    private void subscribe() {
        ask(reader);
        confirm(link(Mailbox.awaitIn(reader, each -> true)).group(2)).then().statusCode(204);
    }

    private static Matcher link(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link;
    }

    private String state() {
        return sql().first("select state from subscriber where email = ?", row -> row.text("state"), reader)
                .orElseThrow();
    }

    /** @return to how many it went */
    private int send() {
        int month = 3;
        while (sql().exists(
                        "select 1 from edition where programme_id = ? and extract(month from month) = ?",
                        fixture.programme,
                        month)) {
            month++;
        }
        fixture.publish(fixture.evidence(MARCH.withMonth(month), PUBLIC));
        String editor = fixture.editor();
        Edition edition = fixture.assembled(editor, "2012-0" + month, PUBLIC);
        return fixture.send(editor, edition).json().getInt("recipients");
    }
}
