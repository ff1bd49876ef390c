package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.Jobs;
import org.cop.kit.job.NoPayload;
import org.cop.kit.sql.Sql;

/**
 * What strangers ask for, between the answer and the decision. The request writes the same rows whoever asks; what becomes of it is decided by
 * a job right after the commit, in no request's time. A kill in between loses nothing.
 */
@ApplicationScoped
class SubscriptionRequests implements JobHandler<NoPayload> {
    private static final Duration LATER = Duration.ofMinutes(10);
    /** For about a day: nobody waits for a confirmation any longer. */
    private static final JobKind<NoPayload> KIND = JobKind.of("subscription-request")
            .withAttempts(150)
            .withBackOff(Duration.ofSeconds(5), LATER)
            .withTimeout(Duration.ofMinutes(1));

    private final Sql sql;
    private final Subscriptions subscriptions;
    private final Jobs jobs;

    /**
     * @param email as it is used, stripped and in small letters
     * @param old whether nobody waits for it any more
     */
    record Waiting(UUID id, UUID programmeId, String email, boolean old) {}

    SubscriptionRequests(Sql sql, Subscriptions subscriptions, Jobs jobs) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.jobs = jobs;
    }

    /** Who asks again before it was decided asks the same. */
    @Transactional
    void add(UUID programmeId, String email) {
        UUID id = sql.statement("""
                insert into subscription_request as known (id, programme_id, email, requested_at)
                values (:id, :programme, :email, now())
                on conflict (programme_id, email) do update set requested_at = known.requested_at
                returning id
                """)
                .bind("id", Ids.next())
                .bind("programme", programmeId)
                .bind("email", email)
                .one(row -> row.uuid("id"));
        jobs.add(KIND, id.toString());
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        boolean decided = waiting(job).map(subscriptions::decide).orElse(true);
        return decided ? JobOutcome.done() : JobOutcome.again(LATER);
    }

    private Optional<Waiting> waiting(Job<NoPayload> job) {
        return sql.statement("""
                select id, programme_id, email, requested_at < now() - interval '1 day' as old
                from subscription_request where id = :id
                """)
                .bind("id", UUID.fromString(job.key()))
                .first(row ->
                        new Waiting(row.uuid("id"), row.uuid("programme_id"), row.text("email"), row.bool("old")));
    }

    /** The address is kept for no operator. */
    @Override
    public void givenUp(Job<NoPayload> job) {
        sql.statement("delete from subscription_request where id = :id")
                .bind("id", UUID.fromString(job.key()))
                .execute();
    }
}
