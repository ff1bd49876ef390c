package org.cop.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.faults.MembershipBehindProxies.isUnavailable;
import static org.cop.systemtests.platform.IsolatedService.TIMEOUT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak is down or slow. */
abstract class KeycloakFaults {
    /** Less than the 5 s for which Keycloak is waited for. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /** Of the operator's guide: an instance asks for the realm's keys no more often, whatever tokens it is sent. */
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(10);

    /** What a token could make the service ask Keycloak. */
    private static final String CALLS = "^GET \\S*/openid-connect/certs|^POST \\S*/token/introspect";

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
    @MethodSource("org.cop.systemtests.faults.Outage#ofKeycloak")
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

    /** If Keycloak were asked about each, anybody could keep it busy. Tokens without the id of a known key make the service ask for its keys. */
    @Test
    void madeUpTokens_costNoMoreThanOneCallInTenSeconds() {
        keycloak.count(CALLS);
        long began = System.nanoTime();

        for (int i = 0; i < 25; i++) {
            for (String token : madeUpTokens()) {
                assertThat(refused(token)).isLessThan(AT_ONCE);
            }
        }

        long allowed = 1 + since(began).dividedBy(BETWEEN_CALLS);
        assertThat(keycloak.seen()).isLessThanOrEqualTo(allowed);
    }

    /** One of them may ask for the keys, and waits; nobody else does. */
    @Test
    void madeUpTokensWhileKeycloakIsSilent_areRefusedAndKeepNobodyWaiting() {
        keycloak.count(CALLS);
        keycloak.fallSilent();
        long began = System.nanoTime();
        // Two calls are 10 s apart: then both have been waited for, and the next is far away.
        await().atMost(TIMEOUT).until(() -> {
            madeUpTokens().forEach(this::refused);
            return keycloak.seen() >= 2;
        });

        List<Duration> waits = new ArrayList<>();
        for (String token : madeUpTokens()) {
            waits.add(refused(token));
            long asked = System.nanoTime();
            assertThat(membership.get("/programmes").statusCode()).isEqualTo(200);
            waits.add(since(asked));
        }
        long allowed = 1 + since(began).dividedBy(BETWEEN_CALLS);
        assertThat(keycloak.seen()).isLessThanOrEqualTo(allowed);
        assertThat(waits.stream().filter(wait -> wait.compareTo(AT_ONCE) > 0).toList())
                .as("whoever made it ask")
                .hasSizeLessThanOrEqualTo((int) allowed);
    }

    /** @return how long it took */
    private Duration refused(String token) {
        long asked = System.nanoTime();
        var answer = service.send(service.request("/api/v1/programmes").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(token).isEqualTo(401);
        return since(asked);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private List<String> madeUpTokens() {
        String[] good = membership.token().split("\\.");
        String signature = base64("somebody else's");
        return List.of(
                "no-token",
                base64("{\"alg\":\"none\"}") + "." + good[1] + ".",
                base64("{\"alg\":\"HS256\"}") + "." + good[1] + "." + signature,
                base64("{\"alg\":\"RS256\"}") + "." + good[1] + "." + signature,
                base64("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(UUID.randomUUID())) + "." + good[1] + "."
                        + signature,
                good[0] + "." + good[1] + "." + signature);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
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
