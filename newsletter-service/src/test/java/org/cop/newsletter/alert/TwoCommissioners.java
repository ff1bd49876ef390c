package org.cop.newsletter.alert;

import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.Role;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.junit.jupiter.api.BeforeEach;

/** A programme with two commissioners who want to be alerted of issues, or not. */
abstract class TwoCommissioners {
    Fixture fixture;
    Person ada;
    Person ben;

    /** A commissioner, known and signed in. */
    record Person(String token, String email) {}

    @BeforeEach
    void twoCommissioners() {
        fixture = Fixture.create();
        ada = commissioner("ada");
        ben = commissioner("ben");
    }

    Person commissioner(String name) {
        String email = Fixture.address(name);
        fixture.publish(fixture.contact(email, Role.COMMISSIONER));
        return new Person(
                Grants.give(email.substring(0, email.indexOf('@')), Grants.commissioner(fixture.programme)), email);
    }

    ValidatableResponse want(Person commissioner, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(
                Map.of("themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", "AT_ONCE"));
        body.putAll(wish);
        return as(commissioner.token())
                .body(body)
                .put(fixture.path("/alert-subscription"))
                .then();
    }

    IssueRaised raise(String theme, Severity severity) {
        IssueRaised raised = fixture.issue(fixture.brighton, MARCH, theme, severity);
        fixture.publish(raised);
        return raised;
    }

    static boolean flagged(IssueRaised issue) {
        return sql().exists("select 1 from alert where issue_id = ?", issue.issueId());
    }
}
