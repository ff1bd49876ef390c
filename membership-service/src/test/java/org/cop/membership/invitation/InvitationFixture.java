package org.cop.membership.invitation;

import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.anonymous;
import static org.cop.membership.Fixture.programme;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.membership.Fixture.Programme;
import org.junit.jupiter.api.BeforeEach;

/** A site, and an address that somebody is invited by; for the tests of all that comes of an invitation. */
abstract class InvitationFixture {
    static final String ANOTHER_PASSWORD = "seventeen wet umbrellas";

    @Inject
    Sql sql;

    Programme programme;
    UUID site;
    String email;

    @BeforeEach
    void aSite() {
        programme = programme();
        site = programme.site();
        email = address("ines");
    }

    UUID invite() {
        return programme.invited(site, "members", email);
    }

    ValidatableResponse sendAgain(UUID member) {
        return programme
                .api()
                .post("/api/v1/sites/{site}/members/{member}/invitation", site, member)
                .then();
    }

    ValidatableResponse view(UUID member) {
        return programme
                .api()
                .get("/api/v1/sites/{site}/members/{member}", site, member)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse refuse(String token) {
        return anonymous()
                .body(Map.of("token", token))
                .post("/api/v1/invitation-refusals")
                .then();
    }

    void twoWeeksPass(UUID member) {
        update("update invitation set expires_at = expires_at - interval '14 days' where member_id = :id", member);
    }

    void update(String statement, UUID id) {
        if (sql.statement(statement).bind("id", id).execute() != 1) {
            throw new IllegalStateException("There is no such row");
        }
    }
}
