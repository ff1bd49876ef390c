package org.cop.systemtests.privacy;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.RequestBodies;
import org.cop.systemtests.platform.RunningPlatform;

/** An alert and an edition that people of a small programme get, so that the newsletter service has written to them. */
final class MailsToThem {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String MONTH = "2026-01";

    private final RunningPlatform platform;
    private final SmallProgramme programme;

    MailsToThem(RunningPlatform platform, SmallProgramme programme) {
        this.platform = platform;
        this.programme = programme;
    }

    /** Of an issue that one drafts and another clears. */
    void sendAlert(Person author, Person clears, Person commissioner) {
        String alerts = "/programmes/" + programme.id() + "/alert-subscription";
        await("the newsletter knows the commissioner")
                .atMost(TIMEOUT)
                .until(() -> platform.as(commissioner.email(), "newsletter")
                                .header("If-Match", "*")
                                .body(RequestBodies.alertSubscription("LOW", "AT_ONCE"))
                                .put(alerts)
                                .statusCode()
                        == 200);
        String issues = "/sites/" + programme.site() + "/issues";
        await("the casebook lets them in")
                .atMost(TIMEOUT)
                .until(() -> platform.as(author.email(), "casebook").get(issues).statusCode() == 200
                        && platform.as(clears.email(), "casebook").get(issues).statusCode() == 200);
        String issue = platform.as(author.email(), "casebook")
                .body(Map.of(
                        "theme", "weekend-crises",
                        "severity", "HIGH",
                        "summary", "Nobody answers at weekends",
                        "statement", "From Friday noon to Monday no bed can be found.",
                        "on", "2026-01-20"))
                .post(issues)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        approve(
                clears.email(),
                "casebook",
                issues + "/" + issue,
                "/clearance",
                Map.of("checklist", RequestBodies.checklist(), "on", "2026-01-20"));
        awaitMail(commissioner, "alert");
    }

    /** That of the programme's own people. */
    void sendEdition(List<Person> readers) {
        String ofProgramme = "/programmes/" + programme.id();
        await("the newsletter has something to say")
                .atMost(TIMEOUT)
                .until(() -> !asEditor()
                        .queryParam("month", MONTH)
                        .get(ofProgramme + "/activities")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("$")
                        .isEmpty());
        String edition = asEditor()
                .body(Map.of("audience", "PROGRAMME", "month", MONTH))
                .post(ofProgramme + "/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        approve(RunningPlatform.ADMIN, "newsletter", ofProgramme + "/editions/" + edition, "/approval", Map.of());
        readers.forEach(reader -> awaitMail(reader, "edition"));
    }

    /** To the public edition, with the address that the programme knows, and confirmed. */
    void subscribe(Person reader) {
        long before = platform.mailbox().newest();
        platform.anonymous("newsletter")
                .body(Map.of("programme", programme.slug(), "email", reader.email()))
                .post("/subscriptions")
                .then()
                .statusCode(202);
        platform.anonymous("newsletter")
                .body(Map.of("token", platform.mailbox().awaitSecret(reader.email(), "confirmation", before)))
                .post("/subscription-confirmations")
                .then()
                .statusCode(204);
    }

    /** The administrator may do what an editor may, and is there. */
    private RequestSpecification asEditor() {
        return platform.as(RunningPlatform.ADMIN, "newsletter");
    }

    /** Nobody approves what they have not read. */
    private void approve(String who, String service, String path, String approval, Map<String, ?> body) {
        String read = platform.as(who, service).get(path).header("ETag");
        platform.as(who, service)
                .header("If-Match", read)
                .body(body)
                .post(path + approval)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private void awaitMail(Person to, String kind) {
        await(to.email() + " gets the " + kind)
                .atMost(TIMEOUT)
                .until(() -> platform.mailbox().to(to.email()).stream()
                        .anyMatch(mail -> mail.kind().equals(kind)));
    }
}
