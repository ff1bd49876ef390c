package org.cop.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table of jobs, but for what is done to one that is leased. Every time is the database's, so that no two instances differ about it. */
@ApplicationScoped
class JobRows {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Sql sql;

    /** @param oldest seconds since the one that waits longest should have run */
    record Backlog(String kind, long waiting, long givenUp, double oldest) {}

    JobRows(Sql sql) {
        this.sql = sql;
    }

    /** @param dueAt null for as long after now as the delay */
    <P extends Record> void add(JobKind<P> kind, String key, P payload, @Nullable Instant dueAt, Duration delay) {
        sql.statement("""
                        insert into job as old (kind, key, payload, wanted_at, due_at)
                        select :kind, :key, cast(:payload as jsonb), due, due
                        from coalesce(cast(:due as timestamptz), now() + :delay * interval '1 ms') as due
                        on conflict (kind, key) do update set
                            payload = excluded.payload, state = 'PENDING', wanted_at = excluded.wanted_at, due_at = excluded.due_at,
                            attempts = 0, revision = old.revision + 1
                        """)
                .bind("kind", kind.name())
                .bind("key", key)
                .bind("payload", write(payload))
                .bind("due", dueAt)
                .bind("delay", delay.toMillis())
                .execute();
    }

    void remove(String kind, String key) {
        sql.statement("delete from job where kind = :kind and key = :key")
                .bind("kind", kind)
                .bind("key", key)
                .execute();
    }

    boolean exists(String kind, String key) {
        return sql.statement("select 1 from job where kind = :kind and key = :key")
                .bind("kind", kind)
                .bind("key", key)
                .exists();
    }

    /** One that recurs is there from the first start on, and earlier than planned where it now recurs more often. */
    void ensure(String kind, Instant next) {
        sql.statement("""
                        insert into job as old (kind, key, payload, wanted_at, due_at) values (:kind, 'recurring', '{}', :next, :next)
                        on conflict (kind, key) do update set
                            wanted_at = least(old.wanted_at, excluded.wanted_at), due_at = least(old.due_at, excluded.due_at)
                        """).bind("kind", kind).bind("next", next).execute();
    }

    Instant now() {
        return sql.statement("select now() as now").one(row -> row.instant("now"));
    }

    /** Those of the kinds of which a job can be leased now. */
    List<String> due(Collection<String> kinds) {
        return sql.statement("""
                        select kind from unnest(:kinds) as kind where exists (
                            select from job where job.kind = kind.kind and state = 'PENDING' and due_at <= now()
                            and (leased_until is null or leased_until <= now()))
                        """).bindArray("kinds", String.class, kinds).list(row -> row.text("kind"));
    }

    /** The one that has been due longest, for that long. */
    <P extends Record> Optional<Leased<P>> lease(JobKind<P> kind, Duration time) {
        UUID lease = UUID.randomUUID();
        return sql.statement("""
                        with next as materialized (
                            select kind, key from job where kind = :kind and state = 'PENDING' and due_at <= now()
                            and (leased_until is null or leased_until <= now())
                            order by due_at limit 1 for update skip locked)
                        update job set lease = :lease, leased_until = now() + :time * interval '1 ms', attempts = attempts + 1
                        from next where job.kind = next.kind and job.key = next.key
                        returning job.key, payload, attempts, revision, wanted_at, now() as started_at
                        """)
                .bind("kind", kind.name())
                .bind("lease", lease)
                .bind("time", time.toMillis())
                .first(row -> new Leased<>(
                        kind,
                        lease,
                        row.integer("revision"),
                        row.text("key"),
                        row.text("payload"),
                        row.integer("attempts"),
                        row.instant("wanted_at"),
                        row.instant("started_at")));
    }

    /** How many are late or given up, by kind. */
    List<Backlog> backlog() {
        return sql.statement("""
                        select kind, count(*) filter (where late) as waiting, count(*) filter (where state = 'GIVEN_UP') as given_up,
                            cast(coalesce(extract(epoch from now() - min(wanted_at) filter (where late)) * 1000, 0) as bigint) as oldest
                        from (select kind, state, wanted_at, state = 'PENDING' and wanted_at <= now() as late from job) as seen
                        group by kind
                        """)
                .list(row -> new Backlog(
                        row.text("kind"),
                        row.bigint("waiting"),
                        row.bigint("given_up"),
                        row.bigint("oldest") / 1000.0));
    }

    List<Jobs.GivenUp> givenUp(int limit) {
        return sql.statement("""
                        select kind, key, attempts, last_failure, last_failed_at from job where state = 'GIVEN_UP'
                        order by last_failed_at desc limit :limit
                        """)
                .bind("limit", limit)
                .list(row -> new Jobs.GivenUp(
                        row.text("kind"),
                        row.text("key"),
                        row.integer("attempts"),
                        row.textOrNull("last_failure"),
                        row.instantOrNull("last_failed_at")));
    }

    long retry(String kind, @Nullable String key) {
        return sql.statement("select retry_jobs(:kind, cast(:key as text)) as again")
                .bind("kind", kind)
                .bind("key", key)
                .one(row -> row.bigint("again"));
    }

    static <P> P read(String payload, Class<P> type) {
        try {
            return JSON.readValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A payload that cannot be read", e);
        }
    }

    private static String write(Record payload) {
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A payload that cannot be written", e);
        }
    }
}
