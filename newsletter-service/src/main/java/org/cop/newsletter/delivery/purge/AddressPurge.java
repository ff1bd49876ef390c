package org.cop.newsletter.delivery.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.PurgeJob;
import org.cop.kit.job.Schedule;
import org.cop.kit.sql.Purge;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes names and addresses from mails that were sent, or given up, long enough ago. That they were sent is remembered. */
@ApplicationScoped
class AddressPurge implements PurgeJob {
    private static final JobKind<NoPayload> KIND = JobKind.recurring(
                    "address-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofHours(1));

    private final Sql sql;
    private final Purge purge;
    private final Duration kept;

    AddressPurge(Sql sql, Purge purge, @ConfigProperty(name = "cop.newsletter.delivery.addresses-kept") Duration kept) {
        this.sql = sql;
        this.purge = purge;
        this.kept = kept;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public void purge() {
        purge.inPortions(this::purgeSome);
    }

    private int purgeSome(int most) {
        return sql.statement("""
                update delivery set email = null, name = null where id in (
                    select id from delivery where email is not null and state <> 'PENDING'
                      and coalesce(sent_at, created_at) < now() - make_interval(secs => :kept)
                    limit :most for update skip locked)
                """)
                .bind("kept", (double) kept.toSeconds())
                .bind("most", most)
                .execute();
    }
}
