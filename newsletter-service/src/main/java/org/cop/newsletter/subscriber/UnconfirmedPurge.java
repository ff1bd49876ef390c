package org.cop.newsletter.subscriber;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Deletes the addresses of people who never confirmed: perhaps it was not they who asked. */
@ApplicationScoped
class UnconfirmedPurge {
    private static final Logger LOG = Logger.getLogger(UnconfirmedPurge.class);

    private final Subscriptions subscriptions;

    UnconfirmedPurge(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Scheduled(every = "1h", delayed = "3m")
    void purge() {
        int forgotten = subscriptions.forgetUnconfirmed();
        if (forgotten > 0) {
            LOG.infof("%d subscriptions were never confirmed and are forgotten", forgotten);
        }
    }
}
