package org.cop.newsletter.delivery.sending;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.newsletter.delivery.DeliveriesAdded;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is due: at once after it was decided, and once a second for what is due again or was left behind. Urgent mails have senders of
 * their own, each with one mail in hand, and wait neither behind an edition nor behind a slow one of their kind. While the mail server is
 * unavailable nothing is leased.
 */
@ApplicationScoped
class DeliveryWorkers {
    private static final Logger LOG = Logger.getLogger(DeliveryWorkers.class);
    private static final int SECONDS_TO_STOP = 8;

    private final DeliveryBatch batch;
    private final DeliveryLeases leases;
    private final MailSender sender;
    private final Lane urgent;
    private final Lane usual;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private volatile boolean stopping;

    /** @param batch how many mails a sender has in hand at once */
    private record Lane(boolean urgent, int senders, int batch, Semaphore free) {
        Lane(boolean urgent, int senders, int batch) {
            this(urgent, senders, batch, new Semaphore(senders));
        }
    }

    DeliveryWorkers(
            DeliveryBatch batch,
            DeliveryLeases leases,
            MailSender sender,
            @ConfigProperty(name = "cop.newsletter.delivery.senders") int senders,
            @ConfigProperty(name = "cop.newsletter.delivery.urgent-senders") int urgentSenders) {
        this.batch = batch;
        this.leases = leases;
        this.sender = sender;
        this.urgent = new Lane(true, urgentSenders, 1);
        this.usual = new Lane(false, senders, DeliveryBatch.SIZE);
    }

    /** Settings with which mails could go out twice, or in the clear, end the start. */
    void start(@Observes StartupEvent event) {
        leases.work();
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesAdded added) {
        wake(urgent);
        wake(usual);
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        for (Lane lane : new Lane[] {urgent, usual}) {
            if (leases.areDue(lane.urgent())) {
                wake(lane);
            }
        }
    }

    private void wake(Lane lane) {
        for (int i = 0;
                i < lane.senders()
                        && !stopping
                        && sender.isAvailable()
                        && lane.free().tryAcquire();
                i++) {
            executor.execute(() -> {
                try {
                    work(lane);
                } finally {
                    lane.free().release();
                }
            });
        }
    }

    private void work(Lane lane) {
        try {
            boolean more = true;
            while (more && !stopping && sender.isAvailable()) {
                more = batch.run(lane.urgent(), lane.batch(), () -> stopping);
            }
        } catch (MailServerUnavailable e) {
            // The sender has logged it; the mails wait in the queue.
        } catch (RuntimeException e) {
            LOG.error("A batch of mails failed; what was leased is due again in a few minutes", e);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
