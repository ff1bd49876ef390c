package org.cop.membership.account;

import io.quarkus.keycloak.admin.client.common.runtime.KeycloakAdminClientConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** One client for the whole service; the extension's own lives for a request only, and what follows a commit belongs to none. */
class KeycloakClient {
    @Produces
    @Singleton
    Keycloak keycloak(KeycloakAdminClientConfig config) {
        return KeycloakBuilder.builder()
                .serverUrl(config.serverUrl().orElseThrow())
                .realm(config.realm())
                .grantType(config.grantType().asString())
                .clientId(config.clientId())
                .clientSecret(config.clientSecret().orElseThrow())
                .build();
    }

    void close(@Disposes Keycloak keycloak) {
        keycloak.close();
    }
}
