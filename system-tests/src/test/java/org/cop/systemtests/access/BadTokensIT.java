package org.cop.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.systemtests.access.RequestRunner.Answer;
import org.cop.systemtests.platform.Realm;
import org.cop.systemtests.platform.RunningPlatform;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** No endpoint that asks for a token takes anything else for one. Caught when planted: a service that does not look at the audience. */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadTokensIT {
    private final RunningPlatform platform;
    private final Realm realm;
    private final RequestRunner doors;
    private String component = "";
    private BadTokens tokens;

    BadTokensIT(RunningPlatform platform) {
        this.platform = platform;
        this.realm = new Realm(platform);
        this.doors = new RequestRunner(platform);
    }

    @BeforeAll
    void theRealmGetsAKeyThatWeHave() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair ours = generator.generateKeyPair();
        List<JsonWebKey> before = realm.signatureKeys();
        Set<String> known = before.stream().map(JsonWebKey::getKeyId).collect(Collectors.toSet());
        component = realm.trust(ours.getPrivate());
        String ourId = realm.signatureKeys().stream()
                .map(JsonWebKey::getKeyId)
                .filter(id -> !known.contains(id))
                .findFirst()
                .orElseThrow();
        tokens = new BadTokens(platform, ours, ourId, before.getFirst(), generator.generateKeyPair());
    }

    @AfterAll
    void theRealmIsAsItWas() {
        if (!component.isEmpty()) {
            realm.distrust(component);
        }
        doors.close();
    }

    private record Try(String what, String authorization, Endpoint endpoint) {}

    @Test
    void tokensThatAreNotValidAccessTokens_areRefusedByEveryEndpoint() {
        for (String service : RunningPlatform.SERVICES) {
            // A service asks for keys that it does not know, but not all the time.
            await(service + " takes a token of our key")
                    .atMost(Duration.ofMinutes(2))
                    .until(() ->
                            doors.get(service, "/api/v1/access", tokens.good()).status() == 200);
        }
        var matrix = AccessMatrix.read();
        List<Endpoint> asking = Endpoint.ofAll(platform).stream()
                .filter(endpoint ->
                        !matrix.has(endpoint) || matrix.of(endpoint, CallerRole.NOT_SIGNED_IN) == Scope.NOWHERE)
                .toList();
        List<Try> tries = new ArrayList<>();
        tokens.all()
                .forEach((what, authorization) ->
                        asking.forEach(endpoint -> tries.add(new Try(what, authorization, endpoint))));

        assertThat(doors.complaints(tries, this::refused)).isEmpty();
        assertThat(tries).hasSizeGreaterThan(1_500);
    }

    private Stream<String> refused(Try a) {
        Answer got = doors.malformed(a.endpoint(), a.endpoint().at(Ids.madeUp()), Optional.of(a.authorization()));
        boolean right = got.status() == 401
                && got.type().startsWith("application/problem+json")
                && got.body().contains("\"unauthenticated\"")
                && got.challenge().orElse("").startsWith("Bearer");
        return right
                ? Stream.empty()
                : Stream.of("A token %s at %s: expected 401 with a problem and a challenge, got %s"
                        .formatted(a.what(), a.endpoint(), got));
    }
}
