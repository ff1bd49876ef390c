package org.cop.kit.republish;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;
import org.cop.kit.sql.SqlStates;
import org.jboss.logging.Logger;

/**
 * Takes up what {@code request_republish} (V0.6) has written down, at the start and whenever it comes, and publishes it a portion at a time.
 * An instance that ends in the middle leaves the rest to another.
 */
@ApplicationScoped
@Startup
class Republisher {
    private static final Logger LOG = Logger.getLogger(Republisher.class);

    private final RepublishStep step;
    private final List<RepublishSource> sources;
    private final AtomicLong age = new AtomicLong();
    /** Requests that have failed in this instance and did not get further since. */
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    /** The scheduler would refuse it too, but not before everything is migrated. */
    @Singleton
    static class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return List.of(SettingRule.cron("cop.republish.nightly"));
        }
    }

    Republisher(RepublishStep step, @All List<RepublishSource> sources, MeterRegistry registry) {
        this.step = step;
        this.sources = sources;
        Gauge.builder("cop.republish.oldest.age", age, AtomicLong::doubleValue)
                .description("How long the oldest request to publish state again has been unfinished")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(
            every = "{cop.republish.every}",
            concurrentExecution = SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            age.set(step.ageOfOldest());
            Set<Long> served = new HashSet<>();
            for (var open = step.open(served); open.isPresent(); open = step.open(served)) {
                served.add(open.get());
                serve(open.get());
            }
        } catch (RuntimeException e) {
            if (!SqlStates.of(e).isTemporary()) {
                throw e;
            }
            LOG.debugf(e, "Publishing the state again goes on later");
        }
    }

    /** As far as it gets. The others do not wait for one that cannot go on. */
    private void serve(long request) {
        try {
            while (step.run(request)) {
                failing.remove(request);
            }
            failing.remove(request);
        } catch (RuntimeException e) {
            if (SqlStates.of(e).isTemporary()) {
                LOG.debugf(e, "Republish request %d goes on later", request);
            } else {
                failed(request, e);
            }
        }
    }

    private void failed(long request, RuntimeException failure) {
        int failures = step.failed(request);
        // The count outlives an instance, whose log does not: each says it once, and again ever more rarely.
        if (failing.add(request) || Integer.bitCount(failures) == 1) {
            LOG.errorf(
                    failure,
                    "Republish request %d cannot go on, %d times so far; it is tried again, later each time",
                    request,
                    failures);
        } else {
            LOG.debugf(failure, "Republish request %d has failed %d times", request, failures);
        }
    }

    @Scheduled(
            cron = "{cop.republish.nightly}",
            timeZone = "UTC",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void night() {
        sources.stream()
                .filter(RepublishSource::nightly)
                .map(RepublishSource::name)
                .forEach(step::requestOfTheNight);
    }
}
