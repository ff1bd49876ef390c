package org.cop.membership.account;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.function.Function;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.web.problem.Unavailable;
import org.cop.membership.account.AccountMetrics.Outcome;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/** Asks Keycloak's admin API about the one realm: measured, through the circuit, and with one answer for whatever it fails in. */
@ApplicationScoped
class AccountRealm {
    private static final Logger LOG = Logger.getLogger(AccountRealm.class);

    /** Whoever has something to do tries more often. */
    private static final Duration UNTRIED = Duration.ofMinutes(1);

    private final Keycloak keycloak;
    private final String realm;
    private final AccountMetrics metrics;
    private final Circuit circuit;

    AccountRealm(
            Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            AccountMetrics metrics,
            KeycloakClient client) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.metrics = metrics;
        this.circuit = client.circuit();
    }

    /** Signs the service in anew. */
    @Scheduled(every = "15s", delayed = "1m", concurrentExecution = SKIP)
    void probe() {
        circuit.tryIfNobodyDoes(UNTRIED, () -> keycloak.tokenManager().grantToken());
    }

    /** Whether Keycloak is known not to answer. */
    boolean isUnavailable() {
        return circuit.isUnavailable();
    }

    interface Command {
        void on(RealmResource realm);
    }

    void command(Command command) {
        ask(asked -> {
            command.on(asked);
            return true;
        });
    }

    void commandIfThere(Command command) {
        command(asked -> ifThere(() -> command.on(asked)));
    }

    /** An account that is gone needs nothing done to it. */
    static void ifThere(Runnable command) {
        try {
            command.run();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != 404) {
                throw e;
            }
        }
    }

    /** @throws Unavailable if Keycloak does not answer, or refuses what no caller expects it to refuse */
    <T> T ask(Function<RealmResource, T> question) {
        long began = System.nanoTime();
        var outcome = Outcome.DONE;
        try {
            return circuit.get(() -> question.apply(keycloak.realm(realm)));
        } catch (CircuitBreakerOpenException e) {
            outcome = Outcome.UNREACHABLE;
            throw unavailable();
        } catch (WebApplicationException | ProcessingException e) {
            outcome = e instanceof WebApplicationException ? Outcome.REFUSED : Outcome.UNREACHABLE;
            // Neither its message nor its entity: they may repeat what was sent.
            LOG.warnf("Keycloak does not do as asked: %s", describe(e));
            throw unavailable();
        } finally {
            metrics.call(outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static Unavailable unavailable() {
        return new Unavailable("accounts-unavailable", "Accounts cannot be made or changed for the moment");
    }

    private static String describe(RuntimeException e) {
        return e instanceof WebApplicationException answer
                ? "status " + answer.getResponse().getStatus()
                : e.getClass().getSimpleName();
    }
}
