package org.cop.newsletter.subscriber;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.cop.kit.Ids;
import org.cop.kit.sql.Sql;
import org.jboss.logging.Logger;

/**
 * What strangers ask for, between the answer and the decision. The request writes one row, always the same; what becomes of it is decided
 * right after the commit, in no request's time. A kill in between loses nothing.
 */
@ApplicationScoped
class SubscriptionRequests {
    private static final Logger LOG = Logger.getLogger(SubscriptionRequests.class);

    private final Sql sql;
    private final Subscriptions subscriptions;
    private final Event<Added> added;
    private final Semaphore free = new Semaphore(1);
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("subscription-requests-", 0).factory());
    private volatile boolean stopping;

    record Added() {}

    /** @param email as it is used, stripped and in small letters */
    record Waiting(UUID id, UUID programmeId, String email, boolean old) {}

    SubscriptionRequests(Sql sql, Subscriptions subscriptions, Event<Added> added) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.added = added;
    }

    /** In the caller's transaction. Who asks again before it was decided asks the same. */
    void add(UUID programmeId, String email) {
        sql.statement("""
                insert into subscription_request (id, programme_id, email, requested_at, due_at)
                values (:id, :programme, :email, now(), now()) on conflict do nothing
                """)
                .bind("id", Ids.next())
                .bind("programme", programmeId)
                .bind("email", email)
                .execute();
        added.fire(new Added());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Added event) {
        wake();
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        wake();
    }

    private void wake() {
        if (!stopping && free.tryAcquire()) {
            executor.execute(() -> {
                boolean decided = false;
                try {
                    while (!stopping && decideNext()) {
                        decided = true;
                    }
                } catch (RuntimeException e) {
                    LOG.error("A request for a subscription is decided on later", e);
                } finally {
                    free.release();
                }
                if (decided) {
                    wake(); // for what came while nobody was let in
                }
            });
        }
    }

    private boolean decideNext() {
        Optional<Waiting> next = postpone();
        next.ifPresent(subscriptions::decide);
        return next.isPresent();
    }

    /** Whatever happens to it now, it is tried again only after a while. */
    private Optional<Waiting> postpone() {
        return sql.statement("""
                update subscription_request set due_at = now() + interval '10 minutes' where id = (
                    select id from subscription_request where due_at <= now() order by due_at limit 1 for update skip locked)
                returning id, programme_id, email, requested_at < now() - interval '1 day' as old
                """)
                .first(row ->
                        new Waiting(row.uuid("id"), row.uuid("programme_id"), row.text("email"), row.bool("old")));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdown();
    }
}
