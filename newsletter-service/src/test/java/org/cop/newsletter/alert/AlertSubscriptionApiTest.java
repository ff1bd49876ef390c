package org.cop.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which issues a commissioner wants to be alerted, and how quickly. */
@QuarkusTest
@ServiceTest
class AlertSubscriptionApiTest extends TwoCommissioners {
    @ParameterizedTest(name = "themes {0}, site {1}, from {2}: {3} at {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    benefits         |          | LOW    | LOW    | true
                    benefits alcohol | Brighton | MEDIUM | MEDIUM | true
                                     | Brighton | MEDIUM | HIGH   | true
                    benefits         | Brighton | HIGH   | MEDIUM | false
                    benefits         | Halifax  | LOW    | HIGH   | false
                    alcohol          |          | LOW    | HIGH   | false
                    """)
    void theChoiceDecidesWhoIsAlerted(
            String themes, String site, Severity minimum, Severity severity, boolean alerted) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("themes", themes == null ? List.of() : List.of(themes.split(" ")));
        wish.put(
                "siteIds",
                site == null ? List.of() : List.of(site.equals("Brighton") ? fixture.brighton : fixture.halifax));
        wish.put("minimumSeverity", minimum.name());
        want(ada, wish).statusCode(200);
        // Somebody who wants everything: when it has arrived, the other one would have too.
        want(ben, Map.of());

        raise("benefits", severity);

        Mailbox.awaitIn(ben.email(), each -> true);
        if (alerted) {
            Mailbox.awaitIn(ada.email(), each -> true);
        } else {
            assertThat(sql().exists("select 1 from delivery where email = ?", ada.email()))
                    .isFalse();
        }
    }

    @Test
    void aCommissionerWithoutAChoiceIsNotAlerted() {
        as(ada.token())
                .get(fixture.path("/alert-subscription"))
                .then()
                .statusCode(200)
                .body("frequency", equalTo("NONE"))
                .body("themes", empty());
        want(ben, Map.of());
        raise("benefits", Severity.HIGH);

        Mailbox.awaitIn(ben.email(), each -> true);
        assertThat(Mailbox.of(ada.email())).isEmpty();
    }

    @Test
    void aChoiceIsTheCommissionersOwn() {
        want(
                        ada,
                        Map.of(
                                "themes",
                                List.of("benefits"),
                                "siteIds",
                                List.of(fixture.brighton),
                                "minimumSeverity",
                                "HIGH"))
                .statusCode(200)
                .body("themes", contains("benefits"))
                .body("siteIds", contains(fixture.brighton.toString()))
                .body("frequency", equalTo(Frequency.AT_ONCE.name()));

        as(ben.token()).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo("NONE"));
        for (String other : List.of(fixture.editor(), fixture.member())) {
            as(other).get(fixture.path("/alert-subscription")).then().statusCode(403);
            want(new Person(other, ""), Map.of()).statusCode(403);
        }
    }

    @Test
    void onlySitesOfTheProgrammeCanBeChosen() {
        Fixture other = Fixture.create();
        want(ada, Map.of("siteIds", List.of(other.brighton)))
                .statusCode(400)
                .body("errors.code", contains("unknown-site"));
        want(ada, Map.of("themes", List.of("Not a code"))).statusCode(400);
        want(ada, Map.of("frequency", "HOURLY")).statusCode(400);
    }

    @Test
    void aChoiceReplacedMeanwhileRefusesAStaleWrite() {
        String before = as(ada.token()).get(fixture.path("/alert-subscription")).getHeader("ETag");
        Response first = put(before, "WEEKLY");
        first.then().statusCode(200);
        String second = first.getHeader("ETag");
        assertThat(second).isNotEqualTo(before);
        as(ada.token()).get(fixture.path("/alert-subscription")).then().header("ETag", equalTo(second));

        put(before, "NONE").then().statusCode(412);
        put(second, "MONTHLY").then().statusCode(200);
        put(second, "NONE").then().statusCode(412);
        as(ada.token()).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo("MONTHLY"));
    }

    private Response put(String ifMatch, String frequency) {
        return as(ada.token())
                .header("If-Match", ifMatch)
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", frequency))
                .put(fixture.path("/alert-subscription"));
    }

    @Test
    void oneClickStopsTheAlertsAndAChoiceBringsThemBack() {
        want(ada, Map.of());
        raise("benefits", Severity.HIGH);
        String path = Mailbox.awaitIn(ada.email(), each -> true)
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");

        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200);
        }

        as(ada.token()).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo("NONE"));
        IssueRaised second = raise("benefits", Severity.HIGH);
        assertThat(sql().exists("select 1 from alert where issue_id = ?", second.issueId()))
                .isFalse();
        want(ada, Map.of()).statusCode(200);
        raise("benefits", Severity.HIGH);
        await().until(() -> Mailbox.of(ada.email()).size() == 2);
    }
}
