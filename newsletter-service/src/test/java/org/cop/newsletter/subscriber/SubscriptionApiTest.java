package org.cop.newsletter.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Somebody outside confirms that they want the newsletter, and gets it. */
@QuarkusTest
@ServiceTest
class SubscriptionApiTest extends AReaderOutside {
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
    void usedLinkOfASubscriber_saysSubscribedAndHowToLeave() {
        subscribe();
        String page = link(Mailbox.awaitIn(reader, each -> true)).group(1);

        String shown = given().get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("You get the newsletter already"),
                        containsString("Little Miracles"),
                        containsString("<a href=\"/archive/" + fixture.slug + "\">ask for it with that address</a>"),
                        not(containsString("<form")))
                .extract()
                .asString();
        assertThat(state()).isEqualTo("CONFIRMED");

        Matcher unsubscribe = Pattern.compile("<a href=\"http://[^/]*(/unsubscribe/[A-Za-z0-9_-]+)\"")
                .matcher(shown);
        assertThat(unsubscribe.find()).isTrue();
        given().post(unsubscribe.group(1)).then().statusCode(200).body(containsString("You are unsubscribed"));
        saysSpentAndWhereToAskAgain(given().get(page));
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
        saysSpentAndWhereToAskAgain(given().get(link.group(1)));
        saysSpentAndWhereToAskAgain(given().post(link.group(1)));
        assertThat(state()).isEqualTo("PENDING");
    }

    @Test
    void aLinkThatWasUsedAndUnsubscribedFromSince_saysSoAndWhereToAskAgain() {
        subscribe();
        String page = link(Mailbox.awaitIn(reader, each -> true)).group(1);
        sql().update("update subscriber set state = 'ENDED', email = null, ended_at = now() where email = ?", reader);

        saysSpentAndWhereToAskAgain(given().get(page));
    }

    @Test
    void aLinkOfARequestThatIsForgotten_saysSoAndWhereToAskAgain() {
        ask(reader);
        Matcher link = link(Mailbox.awaitIn(reader, each -> true));
        sql().update("delete from subscriber where email = ?", reader);

        saysSpentAndWhereToAskAgain(given().get(link.group(1)));
        saysSpentAndWhereToAskAgain(given().post(link.group(1)));
        // As mails of long ago have it, or where the programme is not known here.
        for (String query : List.of("", "?programme=no-such-programme")) {
            given().get("/subscriptions/confirm/" + link.group(2) + query)
                    .then()
                    .statusCode(404)
                    .body(
                            containsString("older than a week"),
                            containsString("on the page where you asked before"),
                            not(containsString("copy")));
        }
    }

    @Test
    void aLinkThatIsCutOff_saysHowToCopyItAndWhereToAskAgain() {
        given().get("/subscriptions/confirm/" + "x".repeat(43) + "?programme=" + fixture.slug)
                .then()
                .statusCode(404)
                .body(containsString("copy the whole link"), containsString("href=\"/archive/" + fixture.slug + "\""));
        given().get("/subscriptions/confirm/xyz")
                .then()
                .statusCode(404)
                .body(containsString("copy the whole link"), containsString("on the page where you asked before"));
    }

    private void saysSpentAndWhereToAskAgain(Response page) {
        page.then()
                .statusCode(404)
                .body(
                        containsString("This link no longer works"),
                        containsString("It was used already, or is older than a week"),
                        containsString("<a href=\"/archive/" + fixture.slug + "\">"),
                        not(containsString("copy")));
    }
}
