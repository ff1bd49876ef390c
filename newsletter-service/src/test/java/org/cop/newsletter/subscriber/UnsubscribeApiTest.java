package org.cop.newsletter.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** One click at the foot of a mail. */
@QuarkusTest
@ServiceTest
class UnsubscribeApiTest extends AReaderOutside {
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
                        containsString(reader.charAt(0)
                                + "\u2026@example.org will not get the public edition of Little Miracles"),
                        not(containsString(reader)),
                        not(containsString("<script")));
        assertThat(state()).isEqualTo("CONFIRMED");

        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("You are unsubscribed"),
                            containsString("the public edition of Little Miracles"),
                            containsString("Your address is deleted"),
                            containsString(
                                    "<a href=\"/archive/" + fixture.slug + "\">ask for the newsletter again</a>"));
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
}
