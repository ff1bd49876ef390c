package org.cop.kit.dependency;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The realm's keys are waited for as long as a connection is, and no longer. Quarkus limits only the time to connect: the token of an unknown
 * key, which makes it ask for the keys, would wait for a silent Keycloak without end, and a handful of them would hold all connections to it.
 */
@ApplicationScoped
@Unremovable // Quarkus looks it up by its type and takes it for unused
@OidcEndpoint({OidcEndpoint.Type.DISCOVERY, OidcEndpoint.Type.JWKS})
class KeycloakTimeout implements OidcRequestFilter {
    private final Duration timeout;

    KeycloakTimeout(@ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(timeout.toMillis());
        return Uni.createFrom().voidItem();
    }
}
