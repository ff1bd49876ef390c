package org.cop.kit.republish;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cop.kit.sql.SqlStates;
import org.jboss.logging.Logger;

/**
 * Takes up what {@code request_republish} (V0.6) has written down, at the start and whenever it comes, and publishes it a portion at a time.
 * An instance that ends in the middle leaves the rest to another.
 */
@ApplicationScoped
class Republisher {
    private static final Logger LOG = Logger.getLogger(Republisher.class);

    private final RepublishStep step;
    private final List<RepublishSource> sources;

    Republisher(RepublishStep step, @All List<RepublishSource> sources) {
        this.step = step;
        this.sources = sources;
    }

    @Scheduled(
            every = "{cop.republish.every}",
            concurrentExecution = SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        if (sources.isEmpty()) {
            return;
        }
        try {
            while (step.run()) {
                // the next portion
            }
        } catch (RuntimeException e) {
            if (!SqlStates.of(e).isTemporary()) {
                throw e;
            }
            LOG.debugf(e, "Publishing the state again goes on later");
        }
    }

    @Scheduled(cron = "{cop.republish.nightly}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void night() {
        sources.stream()
                .filter(RepublishSource::nightly)
                .map(RepublishSource::name)
                .forEach(step::requestOfTheNight);
    }
}
