package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.faults.IsolatedService.TIMEOUT;
import static org.cop.systemtests.faults.MembershipBehindProxies.isUnavailable;

import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keycloak is down or slow. */
abstract class KeycloakFaults {
    private final RunningPlatform platform;
    private final MembershipBehindProxies membership;
    private final IsolatedService service;
    private final FaultProxy keycloak;

    KeycloakFaults(RunningPlatform platform, MembershipBehindProxies membership) {
        this.platform = platform;
        this.membership = membership;
        this.service = membership.service;
        this.keycloak = membership.keycloak;
    }

    @ParameterizedTest
    @EnumSource
    void anUnavailableKeycloak_leavesTokensValidAndAcceptancesAnswer503(Outage outage) {
        String email = membership.invite();
        String acceptance = membership.acceptance(email);
        outage.begin(keycloak);

        for (int i = 0; i < 4; i++) {
            isUnavailable(membership.post("/invitation-acceptances", acceptance), "accounts-unavailable");
        }
        assertThat(membership.get("/programmes").statusCode()).isEqualTo(200);
        await().atMost(TIMEOUT).until(() -> service.dependency("keycloak") != null);
        assertThat(service.dependency("keycloak-accounts")).isNotNull();
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);

        keycloak.heal();
        await().atMost(TIMEOUT)
                .until(() ->
                        membership.post("/invitation-acceptances", acceptance).statusCode() == 201);
        assertThat(platform.token(email)).isNotEmpty();
    }

    @Test
    void aKeycloakAnsweringByteByByte_onlySlowsRequestsDown() {
        String email = membership.invite();
        String acceptance = membership.acceptance(email);
        keycloak.drip(FaultProxy.SLOW_DRIP);

        assertThat(membership.get("/programmes").statusCode()).isEqualTo(200);
        var accepted = membership.post("/invitation-acceptances", acceptance);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        assertThat(platform.token(email)).isNotEmpty();
        assertThat(service.dependency("keycloak-accounts")).isNull();
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
    }
}
