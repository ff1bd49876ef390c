package org.cop.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table of jobs as those see it who add and remove them. Every time is the database's, so that no two instances differ about it. */
@ApplicationScoped
class JobRows {
    private final Sql sql;

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
                .bind("payload", Payloads.write(payload))
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
}
