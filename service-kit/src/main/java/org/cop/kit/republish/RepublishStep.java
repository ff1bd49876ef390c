package org.cop.kit.republish;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cop.kit.job.BackOff;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.Sql;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One portion, in one transaction: memory does not grow with the state, and nobody waits long for the locks. The state of an aggregate is
 * read while its number is locked, so that what is published is never older than what was published before.
 */
@ApplicationScoped
class RepublishStep {
    private static final Logger LOG = Logger.getLogger(RepublishStep.class);

    private static final String ALL = "all";
    private static final int PORTION = 100;
    /** Events of the service's work come first: with so many of the topic waiting the rest is published later. */
    private static final int BACKLOG = 2_000;

    private final Sql sql;
    private final Outbox outbox;
    private final List<RepublishSource> sources;

    private record Request(long id, String source, @Nullable String position, boolean listed, long published) {}

    RepublishStep(Sql sql, Outbox outbox, @All List<RepublishSource> sources) {
        this.sql = sql;
        this.outbox = outbox;
        this.sources = sources;
    }

    /** The oldest request that is due, not finished and not among these. */
    Optional<Long> open(Collection<Long> besides) {
        return sql.statement("""
                select id from republish_request
                where finished_at is null and due_at <= now() and id <> all (:besides) order by id limit 1
                """).bindArray("besides", Long.class, besides).first(row -> row.bigint("id"));
    }

    /** In seconds; 0 when every request is finished. */
    long ageOfOldest() {
        return sql.statement("""
                select coalesce(extract(epoch from now() - min(requested_at)), 0)::bigint as age
                from republish_request where finished_at is null
                """).one(row -> row.bigint("age"));
    }

    /** @return whether there is more to do for this request at once */
    @Transactional(REQUIRES_NEW)
    boolean run(long id) {
        // Shorter than the database waits before it looks for a deadlock: it is never somebody's request that has to
        // give way.
        sql.statement("select set_config('lock_timeout', '500ms', true) as timeout")
                .exists();
        Optional<Request> request = sql.statement("""
                select id, source, position, listed_at is not null as listed, published from republish_request
                where finished_at is null and id = :id for update skip locked
                """)
                .bind("id", id)
                .first(row -> new Request(
                        row.bigint("id"),
                        row.text("source"),
                        row.textOrNull("position"),
                        row.bool("listed"),
                        row.bigint("published")));
        return request.isPresent() && serve(request.get());
    }

    /**
     * It waits before it is tried again.
     *
     * @return how often it has failed in a row
     */
    @Transactional(REQUIRES_NEW)
    int failed(long id) {
        int failures = sql.statement("""
                        update republish_request set failures = failures + 1 where id = :id returning failures
                        """).bind("id", id).one(row -> row.integer("failures"));
        sql.statement("update republish_request set due_at = now() + :wait * interval '1 ms' where id = :id")
                .bind("wait", BackOff.USUAL.after(failures).toMillis())
                .bind("id", id)
                .execute();
        return failures;
    }

    private boolean serve(Request request) {
        if (request.source().equals(ALL)) {
            sources.forEach(source -> request(source.name()));
            finish(request);
            return true;
        }
        Optional<RepublishSource> source = sources.stream()
                .filter(each -> each.name().equals(request.source()))
                .findFirst();
        if (source.isEmpty()) {
            LOG.warnf("There is no state called %s to be published again", request.source());
            finish(request);
            return true;
        }
        return request.listed() ? end(request, source.get()) : publish(request, source.get());
    }

    private boolean publish(Request request, RepublishSource source) {
        if (isBehind(source.topic())) {
            return false;
        }
        List<String> keys = source.keys(request.position(), PORTION);
        if (!keys.isEmpty()) {
            lock(source.topic(), keys);
            outbox.publishAll(source.events(keys));
        }
        boolean more = keys.size() == PORTION;
        sql.statement("""
                update republish_request set position = :position, published = published + :count, failures = 0,
                       listed_at = case when :more then null else now() end,
                       last_event = case when :more then null else (select max(id) from outbox where topic = :topic) end
                where id = :id
                """)
                .bind("position", keys.isEmpty() ? request.position() : keys.getLast())
                .bind("count", keys.size())
                .bind("more", more)
                .bind("topic", source.topic())
                .bind("id", request.id())
                .execute();
        return true;
    }

    /** Every event that was published again has left for Kafka before the one that closes them. */
    private boolean end(Request request, RepublishSource source) {
        var end = source.end(epoch());
        if (end.isPresent()) {
            boolean waiting = sql.statement("""
                    select 1 from outbox
                    where topic = :topic and id <= (select last_event from republish_request where id = :id) limit 1
                    """)
                    .bind("topic", source.topic())
                    .bind("id", request.id())
                    .exists();
            if (waiting) {
                return false;
            }
            outbox.publish(end.get());
        }
        finish(request);
        LOG.infof("Published again: %s, %d aggregates", source.name(), request.published());
        return true;
    }

    /** Whoever publishes about one of them meanwhile waits, or is waited for. */
    private void lock(String topic, List<String> keys) {
        sql.statement("""
                insert into aggregate_sequence as known (topic, key, value)
                select :topic, key, event_epoch_floor() + 1 from unnest(:keys) as key order by key
                on conflict (topic, key) do update set value = known.value
                """)
                .bind("topic", topic)
                .bindArray("keys", String.class, keys)
                .execute();
    }

    private long epoch() {
        return sql.statement("select epoch from event_epoch").one(row -> row.bigint("epoch"));
    }

    private boolean isBehind(String topic) {
        return sql.statement("""
                        select count(*) as waiting from (select 1 from outbox where topic = :topic limit :most) as first_of_them
                        """).bind("topic", topic).bind("most", BACKLOG).one(row -> row.integer("waiting"))
                == BACKLOG;
    }

    private void request(String source) {
        sql.statement("select request_republish(:source)")
                .bind("source", source)
                .exists();
    }

    private void finish(Request request) {
        sql.statement("update republish_request set finished_at = now() where id = :id")
                .bind("id", request.id())
                .execute();
    }

    /** Every instance asks for it; it is done once. */
    @Transactional(REQUIRES_NEW)
    void requestOfTheNight(String source) {
        sql.statement("""
                insert into republish_request (source)
                select :source where not exists (
                    select 1 from republish_request where source = :source and requested_at > now() - interval '12 hours')
                on conflict (source) where finished_at is null do nothing
                """).bind("source", source).execute();
        sql.statement("delete from republish_request where finished_at < now() - interval '90 days'")
                .execute();
    }
}
