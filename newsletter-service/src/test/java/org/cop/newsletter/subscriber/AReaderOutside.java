package org.cop.newsletter.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;

/** Somebody outside the programme, at an address of their own. */
abstract class AReaderOutside {
    private static final Pattern LINK =
            Pattern.compile("http://\\S+?(/subscriptions/confirm/([A-Za-z0-9_-]{43})\\?programme=[a-z0-9-]+)\\s");

    Fixture fixture;
    String reader;

    @BeforeEach
    void aProgramme() {
        fixture = Fixture.create();
        reader = Fixture.address("reader");
    }

    Response ask(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("programme", fixture.slug, "email", email))
                .post("/api/v1/subscriptions");
    }

    static Response confirm(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post("/api/v1/subscription-confirmations");
    }

    void subscribe() {
        ask(reader);
        confirm(link(Mailbox.awaitIn(reader, each -> true)).group(2)).then().statusCode(204);
    }

    static Matcher link(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link;
    }

    String state() {
        return sql().first("select state from subscriber where email = ?", row -> row.text("state"), reader)
                .orElseThrow();
    }

    /** @return to how many it went */
    int send() {
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
