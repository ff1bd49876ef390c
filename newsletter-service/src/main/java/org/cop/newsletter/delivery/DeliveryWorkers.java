package org.cop.newsletter.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cop.newsletter.mail.MailServerAway;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is due: at once after it was decided, and once a second for what is due again or was left behind. Alerts have a sender of
 * their own and never wait behind an edition.
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
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private volatile boolean stopping;
    private volatile boolean away;

    DeliveryWorkers(
            DeliveryRound round, Claims claims, @ConfigProperty(name = "cop.newsletter.delivery.senders") int senders) {
        this.round = round;
        this.claims = claims;
        this.senders = senders;
        this.free = new Semaphore(senders);
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
        for (int i = 0; i < (urgent ? 1 : senders) && !stopping && places.tryAcquire(); i++) {
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
            boolean carried = false;
            while (!stopping && round.run(urgent, () -> stopping)) {
                carried = true;
            }
            if (carried && away) {
                LOG.info("The mail server takes mails again");
                away = false;
            }
        } catch (MailServerAway e) {
            if (!away) {
                LOG.warnf("Mails cannot be sent for now, they wait in the ledger: %s", e.getMessage());
            }
            away = true;
        } catch (RuntimeException e) {
            LOG.error("A round of mails failed; what was claimed is due again in a few minutes", e);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
