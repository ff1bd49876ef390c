package org.cop.kit.dependency;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks Keycloak now and then whether it is there. Only to report it: who holds a token is let in with the keys that are known already, and the
 * keys of a Keycloak that was unavailable at the start are fetched with the first request.
 */
@ApplicationScoped
class KeycloakHealthProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final @Nullable URI realm;
    private final Circuit circuit;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    KeycloakHealthProbe(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm, Dependencies dependencies) {
        this.realm =
                realm.filter(address -> !address.isBlank()).map(URI::create).orElse(null);
        this.circuit = dependencies.circuit("keycloak", failure -> true, 2, Duration.ofSeconds(1));
    }

    void start(@Observes StartupEvent event) {
        // Named among the dependencies from the start on.
    }

    @Scheduled(every = "{cop.dependencies.every}", delayed = "3s", concurrentExecution = SKIP)
    void probe() {
        if (realm == null) {
            return;
        }
        try {
            circuit.call(() -> ask(realm), Integer.class);
        } catch (Exception unavailable) {
            // the circuit has counted it
        }
    }

    private int ask(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("Keycloak answered " + status);
        }
        return status;
    }

    void stop(@Observes ShutdownEvent event) {
        http.shutdownNow();
    }
}
