package org.cop.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CallerRole is removed is out at once, whatever their token still says. */
@ExtendWith(RunningPlatform.Extension.class)
class AccessRevocationIT {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final RunningPlatform platform;

    AccessRevocationIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void aRemovedFacilitator_isLockedOutOfAllServicesWithinFiveSeconds() {
        var programme = platform.smallProgramme();
        var facilitator = programme.facilitator("fran");
        Map<String, String> doors = Map.of(
                "membership", "/sites/" + programme.site() + "/members",
                "meeting", "/sites/" + programme.site() + "/roster",
                "casebook", "/sites/" + programme.site() + "/case-studies",
                "newsletter", "/programmes/" + programme.id() + "/archive?audience=PROGRAMME");
        doors.forEach((service, door) -> await(service + " lets the facilitator in")
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(facilitator.email(), service, door) == 200));

        platform.as(RunningPlatform.ADMIN, "membership")
                .body(Map.of("on", "2026-02-02", "reason", "Moved to another agency"))
                .post("/sites/" + programme.site() + "/members/" + facilitator.id() + "/departure")
                .then()
                .statusCode(200);

        long removed = System.nanoTime();
        doors.forEach((service, door) -> await(service + " locks the facilitator out")
                .atMost(WITHIN.minusNanos(System.nanoTime() - removed))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(facilitator.email(), service, door) == 403));
        // The token itself is still good: it opens what needs no grant.
        assertThat(status(facilitator.email(), "meeting", "/access")).isEqualTo(200);
    }

    @Test
    void theAdministratorOfAnotherProgrammeSeesNothingOfTheReferenceProgramme() {
        var programme = platform.smallProgramme();

        assertThat(platform.as(RunningPlatform.ADMIN, "membership")
                        .get("/programmes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("find { it.slug == 'little-miracles' }?.id"))
                .isNull();
        assertThat(status("ada.admin@example.org", "membership", "/sites/" + programme.site()))
                .isIn(403, 404);
    }

    private int status(String email, String service, String door) {
        return platform.as(email, service).get(door).statusCode();
    }
}
