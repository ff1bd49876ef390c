package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.PurgeJob;
import org.cop.kit.job.Schedule;

/** Deletes the addresses of people who never confirmed: perhaps it was not they who asked. */
@ApplicationScoped
class SubscriberPurge implements PurgeJob {
    private static final JobKind<NoPayload> KIND = JobKind.recurring(
                    "subscriber-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofHours(1));

    private final Subscriptions subscriptions;
    private final ConfirmationLimits limits;

    SubscriberPurge(Subscriptions subscriptions, ConfirmationLimits limits) {
        this.subscriptions = subscriptions;
        this.limits = limits;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public void purge() {
        boolean more = true;
        while (more) {
            more = subscriptions.forgetUnconfirmed();
        }
        limits.forgetOld();
    }
}
