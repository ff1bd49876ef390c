package org.cop.membership.account;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;
import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.cop.kit.Ids;
import org.jspecify.annotations.Nullable;

/** How Keycloak's admin API answers us, and what is still to be done to accounts there, over all instances. */
@ApplicationScoped
@Startup
class AccountMetrics {
    /** How a call of ours ended. */
    enum Outcome {
        DONE,
        /** It answered that it will not. */
        REFUSED,
        /** It did not answer. */
        UNREACHABLE
    }

    private record Backlog(long count, @Nullable Instant oldest) {}

    private final AccountChoreRepository chores;
    private final Clock clock;
    private final Map<Outcome, Timer> calls = new EnumMap<>(Outcome.class);
    private volatile Backlog backlog = new Backlog(0, null);

    AccountMetrics(AccountChoreRepository chores, Clock clock, MeterRegistry registry) {
        this.chores = chores;
        this.clock = clock;
        for (Outcome outcome : Outcome.values()) {
            calls.put(
                    outcome,
                    Timer.builder("cop.keycloak.calls")
                            .description("Calls of Keycloak's admin API")
                            .tags("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        Gauge.builder("cop.account.chores.waiting", this, seen -> seen.backlog.count())
                .description("Roles to withdraw, sessions to end and accounts to delete in Keycloak")
                .register(registry);
        Gauge.builder("cop.account.chores.oldest.age", this, AccountMetrics::oldestAge)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    void call(Outcome outcome, Duration took) {
        requireNonNull(calls.get(outcome)).record(took);
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void look() {
        backlog = new Backlog(chores.count(), chores.oldest().map(Ids::madeAt).orElse(null));
    }

    private double oldestAge() {
        var oldest = backlog.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
