package org.cop.newsletter.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** What strangers can ask for, for themselves or for somebody else. */
@QuarkusTest
@ServiceTest
class SubscriptionRequestApiTest extends AReaderOutside {
    @Inject
    SubscriptionRequests requests;

    @Inject
    SubscriberPurge purge;

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
    void theLinkOfTheSecondMail_worksForAWholeWeekAndIsThenForgotten() {
        ask(reader);
        Matcher link = link(Mailbox.awaitIn(reader, each -> true));
        daysPass(6);
        sql().update("update confirmation_count set last_at = last_at - interval '1 day'");
        ask(reader);
        await().until(() -> Mailbox.of(reader).size() == 2);
        awaitDecided();

        assertThat(link(Mailbox.of(reader).getLast()).group(2)).isEqualTo(link.group(2));
        daysPass(6);
        given().get(link.group(1)).then().statusCode(200);
        daysPass(1);
        confirm(link.group(2)).then().statusCode(404);
        given().get(link.group(1))
                .then()
                .statusCode(404)
                .body(containsString("<a href=\"/archive/" + fixture.slug + "\">Ask for it again</a>"));
        purge.purge();
        assertThat(sql().exists("select 1 from subscriber where email = ?", reader))
                .isFalse();
        assertThat(sql().exists("select 1 from delivery where email = ?", reader))
                .as("nor in the mails that were sent")
                .isFalse();
    }

    private void daysPass(int days) {
        sql().update("""
                update subscriber set requested_at = requested_at - ? * interval '1 day',
                    token_expires_at = token_expires_at - ? * interval '1 day'
                where email = ?
                """, days, days, reader);
    }

    @Test
    void confirmationMail_saysUntilWhenItsLinkWorks() {
        ask(reader);
        Mail mail = Mailbox.awaitIn(reader, each -> true);

        String until = sql().first(
                        "select token_expires_at from subscriber where email = ?",
                        row -> row.instant("token_expires_at"),
                        reader)
                .map(at -> DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
                        .format(at.atZone(ZoneId.of("Europe/London"))))
                .orElseThrow();
        assertThat(mail.text()).contains("The link works until " + until + ".");
        assertThat(mail.html()).contains("The link works until " + until + ".");
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
    void theFormOfTheArchiveAsksToo() {
        given().contentType(ContentType.URLENC)
                .formParam("programme", fixture.slug)
                .formParam("email", reader)
                .post("/subscriptions")
                .then()
                .statusCode(200)
                .body(
                        containsString("Look into your mailbox"),
                        // As the limits are, see aStrangerMakesAMailboxGetOneMailADayAndThreeInAll.
                        containsString("one such mail in 24 hours and 3 in all"),
                        containsString("<a href=\"/archive/" + fixture.slug + "\">"));
        Mailbox.awaitIn(reader, each -> true);
    }

    @Test
    void aRefusedForm_isShownAgainInWordsWithTheAddressStillInIt() {
        String page = post("no address at all", "text/html,application/xhtml+xml,*/*;q=0.8")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(
                        containsString("An e-mail address looks like name@example.org"),
                        containsString("value=\"no address at all\""),
                        containsString("name=\"programme\" value=\"" + fixture.slug + "\""),
                        containsString("<form method=\"post\" action=\"/subscriptions\">"))
                .extract()
                .asString();
        assertThat(page).doesNotContain("validation-failed", "{");

        post("", "text/html").then().statusCode(400).body(containsString("Type your e-mail address"));
        post("\"><b>you</b>@example.org", "text/html")
                .then()
                .statusCode(400)
                .body(not(containsString("<b>")), containsString("&lt;b&gt;you"));
        assertThat(sql().exists("select 1 from subscription_request where programme_id = ?", fixture.programme))
                .isFalse();
    }

    @Test
    void aRefusedForm_isAProblemDocumentToWhoeverAsksForNoPage() {
        post("no address at all", "*/*")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("validation-failed"));
    }

    private Response post(String email, String accept) {
        return given().accept(accept)
                .contentType(ContentType.URLENC)
                .formParam("programme", fixture.slug)
                .formParam("email", email)
                .post("/subscriptions");
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
    void anAddressIsUsedWithoutTheBlanksAroundItAndInSmallLetters() {
        String typed = " \u00a0" + reader.toUpperCase(Locale.ROOT) + "\u2003\n";

        ask(typed).then().statusCode(202);

        assertThat(Mailbox.awaitIn(reader, each -> true).to()).isEqualTo(reader);
        given().contentType(ContentType.URLENC)
                .formParam("programme", fixture.slug)
                .formParam("email", "  " + reader.toUpperCase(Locale.ROOT) + " ")
                .post("/subscriptions")
                .then()
                .statusCode(200);
        awaitDecided();
        assertThat(subscribers()).containsExactly(reader);
    }

    @Test
    void anInternationalDomainIsWrittenToAsItsALabelsHoweverItIsTyped() {
        String local = reader.substring(0, reader.indexOf('@'));
        String mailbox = local + "@xn--bcher-kva.example";

        ask(local + "@B\u00dcCHER.example").then().statusCode(202);

        assertThat(Mailbox.awaitIn(mailbox, each -> true).header("X-CoP-Kind")).isEqualTo("confirmation");
        ask(mailbox).then().statusCode(202);
        awaitDecided();
        assertThat(subscribers()).containsExactly(mailbox);
        ask(local + "@stra\u00dfe.example").then().statusCode(400);
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

    @Test
    void aRequestThatFoundNoRoomInADayIsForgottenWithNothingForAnOperator() {
        UUID request = Ids.next();
        sql().update("""
                insert into subscription_request (id, programme_id, email, requested_at, client_key) values (?, ?, ?, now(), 'full')
                """, request, fixture.programme, reader);
        sql().update("""
                insert into subscription_decision (at, client_key, domain_key) select now(), 'full', '\\x00' from generate_series(1, 1000)
                """);
        Instant now = Instant.now();

        assertThat(run(request, now.minus(SubscriptionRequests.LONGEST_WAIT).plusSeconds(60), now))
                .isInstanceOf(JobOutcome.Again.class);
        assertThat(run(request, now.minus(SubscriptionRequests.LONGEST_WAIT), now))
                .isEqualTo(JobOutcome.done());

        sql().update("delete from subscription_decision where client_key = 'full'");
        assertThat(sql().exists("select 1 from subscription_request where email = ?", reader))
                .isFalse();
    }

    private JobOutcome run(UUID request, Instant wantedAt, Instant now) {
        return requests.run(new Job<>(request.toString(), new NoPayload(), 1, false, wantedAt, now));
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

    private List<String> subscribers() {
        return sql().list(
                        "select email from subscriber where programme_id = ?",
                        row -> row.text("email"),
                        fixture.programme);
    }
}
