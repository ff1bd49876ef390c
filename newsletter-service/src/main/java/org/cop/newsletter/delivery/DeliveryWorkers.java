package org.cop.newsletter.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.dependency.Dependencies;
import org.cop.newsletter.mail.MailServerAway;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Sends what is due: at once after it was decided, and once a second for what is due again or was left behind. Alerts have a sender of
 * their own and never wait behind an edition. While the mail server is away one sender at a time tries, every few seconds, and nothing is claimed
 * in between.
 */
@ApplicationScoped
class DeliveryWorkers {
    private static final Logger LOG = Logger.getLogger(DeliveryWorkers.class);
    private static final int SECONDS_TO_STOP = 8;

    private final DeliveryRound round;
    private final Claims claims;
    private final int senders;
    private final Semaphore free;
    private final Semaphore urgentFree = new Semaphore(1);
    private final Circuit server;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private volatile boolean stopping;

    DeliveryWorkers(
            DeliveryRound round,
            Claims claims,
            @ConfigProperty(name = "cop.newsletter.delivery.senders") int senders,
            Dependencies dependencies) {
        this.round = round;
        this.claims = claims;
        this.senders = senders;
        this.free = new Semaphore(senders);
        this.server = dependencies.circuit("smtp", MailServerAway.class::isInstance, 2, Duration.ofSeconds(10));
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesWritten written) {
        wake(true);
        wake(false);
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        for (boolean urgent : new boolean[] {true, false}) {
            if (claims.areDue(urgent)) {
                wake(urgent);
            }
        }
    }

    private void wake(boolean urgent) {
        Semaphore places = urgent ? urgentFree : free;
        for (int i = 0; i < (urgent ? 1 : senders) && !stopping && !server.isOpen() && places.tryAcquire(); i++) {
            executor.execute(() -> {
                try {
                    work(urgent);
                } finally {
                    places.release();
                }
            });
        }
    }

    private void work(boolean urgent) {
        try {
            // An empty round would pass for one that got through.
            boolean more = claims.areDue(urgent);
            while (more && !stopping) {
                more = server.call(() -> round.run(urgent, () -> stopping), Boolean.class);
            }
        } catch (MailServerAway | CircuitBreakerOpenException e) {
            // The circuit has told of it; the mails wait in the ledger.
        } catch (Exception e) {
            LOG.error("A round of mails failed; what was claimed is due again in a few minutes", e);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
