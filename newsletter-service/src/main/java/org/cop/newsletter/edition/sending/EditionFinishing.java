package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.newsletter.delivery.MailsSent;
import org.jboss.logging.Logger;

/** An edition is sent when its last mail is: seen right after the mails, and every few seconds for those whose last mails nobody reported. */
@ApplicationScoped
class EditionFinishing implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(EditionFinishing.class);
    private static final JobKind<NoPayload> KIND =
            JobKind.recurring("edition-finishing", Schedule.every(Duration.ofSeconds(5)));

    private final EditionRelease release;

    EditionFinishing(EditionRelease release) {
        this.release = release;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        finish(release.beingSent());
        return JobOutcome.done();
    }

    void finish(@Observes MailsSent sent) {
        finish(sent.editionIds());
    }

    private void finish(Collection<UUID> editionIds) {
        for (UUID id : editionIds) {
            try {
                release.finishIfDone(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Edition %s cannot be finished", id);
            }
        }
    }
}
