package org.cop.kit.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessRepublished;
import org.cop.kit.inbox.CompactedTopicHandler;
import org.jboss.logging.Logger;

/** Fails closed: whoever's access is not certain has none, and an alert is raised. */
@ApplicationScoped
@Startup
class AccessTopic implements CompactedTopicHandler {
    private static final Logger LOG = Logger.getLogger(AccessTopic.class);

    private final AccessGrants grants;
    private final AtomicLong withheld = new AtomicLong();

    AccessTopic(AccessGrants grants, MeterRegistry registry) {
        this.grants = grants;
        Gauge.builder("cop.access.withheld.accounts", withheld, AtomicLong::doubleValue)
                .description("Accounts that have no grants because an event about their access could not be applied")
                .register(registry);
    }

    @Override
    public String topic() {
        return AccessEvent.TOPIC;
    }

    @Override
    @Transactional(MANDATORY)
    public void deleted(String accountId) {
        grants.remove(accountId);
        LOG.infof("Account %s: no grants", accountId);
    }

    @Override
    @Transactional(MANDATORY)
    public void failed(String accountId) {
        if (accountId.equals(AccessRepublished.KEY)) {
            LOG.error(
                    "The end of a republication could not be applied: grants that nobody stands for are still in force");
            return;
        }
        grants.withhold(accountId);
        LOG.errorf("Account %s: grants withheld until an event about its access can be applied", accountId);
    }

    @Scheduled(every = "15s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void count() {
        withheld.set(grants.withheld());
    }
}
