package org.cop.newsletter.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.Jobs;
import org.cop.kit.job.NoPayload;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.limit.ClientAddress;
import org.cop.newsletter.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * What strangers ask for, between the answer and the decision. The request writes the same rows whoever asks; what becomes of it is decided by
 * a job right after the commit, in no request's time. A kill in between loses nothing.
 */
@ApplicationScoped
class SubscriptionRequests implements JobHandler<NoPayload> {
    /** At the least, and spread over as long again: many may wait for the same room. */
    private static final Duration LATER = Duration.ofMinutes(10);
    /** There is room in it for more than may wait ({@link ConfirmationConfig}); whoever gets none all the same may ask again. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final JobKind<NoPayload> KIND = JobKind.of("subscription-request")
            .withAttempts(150)
            .withBackOff(Duration.ofSeconds(5), LATER)
            .withTimeout(Duration.ofMinutes(1))
            .withMaxAge(LONGEST_WAIT.multipliedBy(2));

    private final Sql sql;
    private final Subscriptions subscriptions;
    private final ConfirmationLimits limits;
    private final ConfirmationMetrics metrics;
    private final SigningKey key;
    private final CurrentVertxRequest request;
    private final Jobs jobs;

    /**
     * @param email as it is used, stripped and in small letters
     * @param client whose request it is; null for one that was made before clients were distinguished
     */
    record Waiting(
            UUID id,
            UUID programmeId,
            String email,
            @Nullable String client) {}

    SubscriptionRequests(
            Sql sql,
            Subscriptions subscriptions,
            ConfirmationLimits limits,
            ConfirmationMetrics metrics,
            SigningKey key,
            CurrentVertxRequest request,
            Jobs jobs) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.limits = limits;
        this.metrics = metrics;
        this.key = key;
        this.request = request;
        this.jobs = jobs;
    }

    /**
     * Who asks again before it was decided asks the same, and it is theirs.
     *
     * @throws org.cop.kit.web.problem.TooManyRequests if too many of this client wait already
     * @throws org.cop.kit.web.problem.Unavailable if too many wait to this domain, or in all
     */
    @Transactional
    void add(UUID programmeId, String email) {
        String client = client();
        limits.requireRoomToWait(client, email);
        UUID id = sql.statement("""
                insert into subscription_request as known (id, programme_id, email, requested_at, client_key)
                values (:id, :programme, :email, now(), :client)
                on conflict (programme_id, email) do update set client_key = excluded.client_key
                returning id
                """)
                .bind("id", Ids.next())
                .bind("programme", programmeId)
                .bind("email", email)
                .bind("client", client)
                .one(row -> row.uuid("id"));
        jobs.add(KIND, id.toString());
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        Optional<Duration> room = waiting(job).flatMap(subscriptions::decide);
        if (room.isEmpty()) {
            return JobOutcome.done();
        }
        if (Duration.between(job.wantedAt(), job.startedAt()).compareTo(LONGEST_WAIT) >= 0) {
            // Nothing that an operator could mend: strangers asked for too much.
            QuarkusTransaction.requiringNew().run(() -> forget(job));
            metrics.dropped();
            return JobOutcome.done();
        }
        return JobOutcome.again(spread(room.get().compareTo(LATER) > 0 ? room.get() : LATER));
    }

    private static Duration spread(Duration wait) {
        return wait.plusSeconds(ThreadLocalRandom.current().nextLong(LATER.toSeconds()));
    }

    private String client() {
        var address = request.getCurrent().request().remoteAddress();
        var block = ClientAddress.block(address == null || address.hostAddress() == null ? "" : address.hostAddress());
        return HexFormat.of().formatHex(key.sign(("client " + block).getBytes(UTF_8)));
    }

    private Optional<Waiting> waiting(Job<NoPayload> job) {
        return sql.statement("""
                select id, programme_id, email, client_key from subscription_request where id = :id
                """)
                .bind("id", UUID.fromString(job.key()))
                .first(row -> new Waiting(
                        row.uuid("id"), row.uuid("programme_id"), row.text("email"), row.textOrNull("client_key")));
    }

    /** The address is kept for no operator. */
    @Override
    public void givenUp(Job<NoPayload> job) {
        forget(job);
    }

    private void forget(Job<NoPayload> job) {
        sql.statement("delete from subscription_request where id = :id")
                .bind("id", UUID.fromString(job.key()))
                .execute();
    }
}
