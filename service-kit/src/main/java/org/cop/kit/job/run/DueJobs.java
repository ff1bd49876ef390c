package org.cop.kit.job.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.job.JobKind;
import org.cop.kit.sql.Sql;

/** The table of jobs as those see it who look for work. Every time is the database's, so that no two instances differ about it. */
@ApplicationScoped
class DueJobs {
    private final Sql sql;

    /** @param oldest seconds since the one that waits longest should have run */
    record JobCounts(String kind, long waiting, long givenUp, double oldest) {}

    DueJobs(Sql sql) {
        this.sql = sql;
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

    /** How many are late or given up, by kind. One that was postponed for more than a moment, without having failed, waits for its turn. */
    List<JobCounts> counts() {
        return sql.statement("""
                        select kind, count(*) filter (where late) as waiting, count(*) filter (where state = 'GIVEN_UP') as given_up,
                            cast(coalesce(extract(epoch from now() - min(wanted_at) filter (where late)) * 1000, 0) as bigint) as oldest
                        from (select kind, state, wanted_at, state = 'PENDING' and wanted_at <= now()
                            and (due_at <= now() + interval '1 minute' or last_failed_at is not null or leased_until is not null) as late
                            from job) as seen
                        group by kind
                        """)
                .list(row -> new JobCounts(
                        row.text("kind"),
                        row.bigint("waiting"),
                        row.bigint("given_up"),
                        row.bigint("oldest") / 1000.0));
    }
}
