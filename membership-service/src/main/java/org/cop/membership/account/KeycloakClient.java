package org.cop.membership.account;

import io.quarkus.keycloak.admin.client.common.runtime.KeycloakAdminClientConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.dependency.Dependencies;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** One client for the whole service; the extension's own lives for a request only, and what follows a commit belongs to none. */
@Singleton
class KeycloakClient {
    /** Of each of the few questions that an acceptance takes; hashing a password is the longest of them. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final Circuit circuit;

    KeycloakClient(Dependencies dependencies) {
        this.circuit =
                dependencies.circuit("keycloak-accounts", KeycloakClient::isUnavailable, 3, Duration.ofSeconds(2));
    }

    void start(@Observes StartupEvent event) {
        // Named among the dependencies from the start on.
    }

    /** Through which Keycloak is asked. */
    Circuit circuit() {
        return circuit;
    }

    @Produces
    @Singleton
    Keycloak keycloak(KeycloakAdminClientConfig config) {
        var client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
        client.property(QuarkusRestClientProperties.CONNECT_TIMEOUT, CONNECT_TIMEOUT.toMillis());
        client.property(QuarkusRestClientProperties.READ_TIMEOUT, TIMEOUT.toMillis());
        return KeycloakBuilder.builder()
                .serverUrl(config.serverUrl().orElseThrow())
                .realm(config.realm())
                .grantType(config.grantType().asString())
                .clientId(config.clientId())
                .clientSecret(config.clientSecret().orElseThrow())
                .resteasyClient(client)
                .build();
    }

    void close(@Disposes Keycloak keycloak) {
        keycloak.close();
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof ProcessingException
                || (failure instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() >= 500);
    }
}
