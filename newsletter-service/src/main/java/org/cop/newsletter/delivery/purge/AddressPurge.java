package org.cop.newsletter.delivery.purge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes names and addresses from mails that were sent, or given up, long enough ago. That they were sent is remembered. */
@ApplicationScoped
class AddressPurge implements JobHandler<NoPayload> {
    private static final JobKind<NoPayload> KIND = JobKind.recurring(
                    "address-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofHours(1));

    private static final int AT_ONCE = 5_000;

    private final Sql sql;
    private final Duration kept;

    AddressPurge(Sql sql, @ConfigProperty(name = "cop.newsletter.delivery.addresses-kept") Duration kept) {
        this.sql = sql;
        this.kept = kept;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        purge();
        return JobOutcome.done();
    }

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
