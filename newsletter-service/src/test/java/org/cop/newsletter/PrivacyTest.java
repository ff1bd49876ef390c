package org.cop.newsletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.NewsletterEvent;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.testsupport.LogLines;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Names and addresses are where mail is sent from, and nowhere else. */
@QuarkusTest
@ServiceTest
class PrivacyTest {
    private static final List<String> MAY_HOLD_PEOPLE = List.of("contact", "subscriber", "delivery");

    @Test
    void namesAndAddresses_areInNoLogNoEventAndNoOtherTable() {
        try (var log = new LogLines()) {
            Fixture fixture = Fixture.create();
            String reader = Fixture.address("quillfeather");
            String outsider = Fixture.address("brackenbury");
            var contact = new ContactChanged(
                    Ids.next(),
                    fixture.programme,
                    null,
                    Ids.next().toString(),
                    "Wilhelmina Quillfeather",
                    reader,
                    new TreeSet<>(List.of(Role.MEMBER, Role.EDITOR)));
            fixture.publish(contact);
            String editor = fixture.editor();
            fixture.publish(
                    fixture.issue(fixture.brighton, MARCH, "alcohol", Severity.HIGH),
                    fixture.meeting(fixture.halifax, MARCH, 7));
            for (int i = 0; i < 2; i++) {
                given().contentType(ContentType.JSON)
                        .body(Map.of("programme", fixture.slug, "email", outsider))
                        .post("/api/v1/subscriptions")
                        .then()
                        .statusCode(202);
            }
            Mailbox.awaitIn(outsider, each -> true);
            fixture.send(editor, fixture.assembled(editor, "2012-03", PROGRAMME));
            fixture.send(editor, fixture.assembled(editor, "2012-03", COMMISSIONER));
            String unsubscribe = Mailbox.awaitIn(reader, each -> true)
                    .header("List-Unsubscribe")
                    .replaceAll("<http://[^/]*(/.*)>", "$1");
            given().post(unsubscribe).then().statusCode(200);
            given().contentType(ContentType.JSON)
                    .body("{\"email\": \"" + reader + "\"")
                    .post("/api/v1/subscriptions");
            given().contentType(ContentType.JSON)
                    .body(Map.of("programme", fixture.slug, "email", "Quillfeather, Wilhelmina"))
                    .post("/api/v1/subscriptions")
                    .then()
                    .statusCode(400);

            List<String> needles = List.of("quillfeather", "wilhelmina", "brackenbury");
            for (String needle : needles) {
                assertThat(log.all()).allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(needle));
                assertThat(tablesWith(needle)).isSubsetOf(MAY_HOLD_PEOPLE);
                assertThat(EventReader.records(NewsletterEvent.TOPIC))
                        .allSatisfy(record -> assertThat(record.toString() + new String(record.value()))
                                .doesNotContainIgnoringCase(needle));
            }
            assertThat(tablesWith("quillfeather"))
                    .as("so that this test would find them")
                    .contains("contact", "delivery");
            assertThat(log.all()).anyMatch(line -> line.contains("is approved and goes to 1 recipients"));

            fixture.publish(new ContactErased(contact.contactId()));
            assertThat(tablesWith("quillfeather")).isEmpty();
            assertThat(tablesWith("wilhelmina")).isEmpty();
        }
    }

    private static List<String> tablesWith(String needle) {
        List<String> found = new ArrayList<>();
        for (String table : sql().list(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                        row -> row.text("table_name"))) {
            if (sql().exists("select 1 from \"" + table + "\" t where t::text ilike ?", "%" + needle + "%")) {
                found.add(table);
            }
        }
        return found;
    }
}
