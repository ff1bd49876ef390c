package org.cop.newsletter.subscriber;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes the addresses of people who never confirmed: perhaps it was not they who asked. */
@ApplicationScoped
class SubscriberPurge {
    private final Subscriptions subscriptions;
    private final ConfirmationLimits limits;

    SubscriberPurge(Subscriptions subscriptions, ConfirmationLimits limits) {
        this.subscriptions = subscriptions;
        this.limits = limits;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = SKIP)
    void purge() {
        boolean more = true;
        while (more) {
            more = subscriptions.forgetUnconfirmed();
        }
        limits.forgetOld();
    }
}
