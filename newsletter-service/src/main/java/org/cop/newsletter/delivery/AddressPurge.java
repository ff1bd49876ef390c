package org.cop.newsletter.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes names and addresses from mails that were sent, or given up, long enough ago. That they were sent is remembered. */
@ApplicationScoped
class AddressPurge {
    private static final int AT_ONCE = 5_000;

    private final Sql sql;
    private final Duration kept;

    AddressPurge(Sql sql, @ConfigProperty(name = "cop.newsletter.delivery.addresses-kept") Duration kept) {
        this.sql = sql;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = SKIP)
    void purge() {
        int purged = AT_ONCE;
        while (purged == AT_ONCE) {
            purged = QuarkusTransaction.requiringNew().call(this::purgeSome);
        }
    }

    private int purgeSome() {
        return sql.statement("""
                update delivery set email = null, name = null where id in (
                    select id from delivery where email is not null and state <> 'PENDING'
                      and coalesce(sent_at, created_at) < now() - make_interval(secs => :kept)
                    limit :most for update skip locked)
                """)
                .bind("kept", (double) kept.toSeconds())
                .bind("most", AT_ONCE)
                .execute();
    }
}
