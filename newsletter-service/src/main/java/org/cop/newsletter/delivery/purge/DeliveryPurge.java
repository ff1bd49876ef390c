package org.cop.newsletter.delivery.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;
import org.cop.kit.sql.Purge;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes the mails that were sent, given up or cancelled long ago: who was mailed what, and when, is nobody's business any more. How many
 * mails of an edition were sent, failed or were cancelled stays with the edition.
 */
@ApplicationScoped
class DeliveryPurge implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(DeliveryPurge.class);
    private static final JobKind<NoPayload> KIND = JobKind.recurring(
                    "delivery-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofHours(1));

    /** Until then an alert refers to its mail, and the mail of a monthly digest says who has had it. */
    private static final Duration LEAST = Duration.ofDays(93);

    private final Sql sql;
    private final Purge purge;
    private final Duration kept;

    @Singleton
    static class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return List.of(SettingRule.atLeast(LEAST, "cop.newsletter.delivery.kept"));
        }
    }

    DeliveryPurge(Sql sql, Purge purge, @ConfigProperty(name = "cop.newsletter.delivery.kept") Duration kept) {
        this.sql = sql;
        this.purge = purge;
        this.kept = kept;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        long purged = purge();
        if (purged > 0) {
            LOG.infof("%d mails of long ago are deleted", purged);
        }
        return JobOutcome.done();
    }

    /** @return how many mails */
    long purge() {
        return purge.inPortions(this::purgeSome);
    }

    private int purgeSome(int most) {
        return sql.statement("""
                with gone as (
                    delete from delivery where id in (
                        select d.id from delivery d
                        where d.state <> 'PENDING' and coalesce(d.sent_at, d.created_at) < now() - make_interval(secs => :kept)
                          and not exists (select 1 from alert a where a.delivery_id = d.id)
                        limit :most for update skip locked)
                    returning edition_id, kind, state),
                totals as (
                    insert into edition_delivery_total as known (edition_id, sent, failed, cancelled)
                    select edition_id, count(*) filter (where state = 'SENT'), count(*) filter (where state = 'FAILED'),
                           count(*) filter (where state = 'CANCELLED')
                    from gone where kind = 'EDITION' group by edition_id
                    on conflict (edition_id) do update set sent = known.sent + excluded.sent, failed = known.failed + excluded.failed,
                        cancelled = known.cancelled + excluded.cancelled)
                select count(*) as n from gone
                """)
                .bind("kept", (double) kept.toSeconds())
                .bind("most", most)
                .one(row -> row.integer("n"));
    }
}
