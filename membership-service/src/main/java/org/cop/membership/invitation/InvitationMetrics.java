package org.cop.membership.invitation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cop.kit.Ids;
import org.cop.kit.metrics.MailMeters;

/** What operators see of the invitations on their way, over all instances; never of whom they are for. */
@ApplicationScoped
@Startup
class InvitationMetrics {
    private final InvitationRepository invitations;
    private final MailMeters mails;

    InvitationMetrics(InvitationRepository invitations, MeterRegistry registry, Clock clock) {
        this.invitations = invitations;
        this.mails = MailMeters.withBacklog(registry, clock, "invitation");
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void look() {
        var waiting = invitations.waitingForMail();
        mails.waiting(waiting.count(), waiting.oldest().map(Ids::madeAt).orElse(null));
    }

    void sent() {
        mails.sent(1);
    }

    /** @param last whether there is no further attempt */
    void failed(boolean last) {
        if (last) {
            mails.refused();
        } else {
            mails.postponed();
        }
    }
}
