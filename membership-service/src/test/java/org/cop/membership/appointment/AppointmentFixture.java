package org.cop.membership.appointment;

import static org.cop.membership.Fixture.programme;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.cop.membership.Fixture;

/** Appointments as an administrator of the programme asks for them. */
final class AppointmentFixture {
    private AppointmentFixture() {}

    static ValidatableResponse offer(Fixture.Programme programme, String role, String email) {
        return programme
                .api()
                .body(Map.of("name", "Robin Rolle", "email", email, "role", role))
                .post("/api/v1/programmes/{id}/appointments", programme.id())
                .then();
    }

    static ValidatableResponse removed(Fixture.Programme programme, UUID id) {
        return programme
                .api()
                .delete("/api/v1/programmes/{p}/appointments/{id}", programme.id(), id)
                .then();
    }

    static ValidatableResponse end(Fixture.Programme programme, UUID id) {
        return programme
                .api()
                .body(Map.of())
                .post("/api/v1/programmes/{p}/appointments/{id}/ending", programme.id(), id)
                .then();
    }
}
