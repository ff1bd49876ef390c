package org.cop.newsletter.restore;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.cop.kit.inbox.ReadPositions;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.problem.RuleBroken;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A restored service reads again what was published in the time that it has lost, its own events among it. Until it has read all that had been
 * published when it started, on every topic, it knows neither who unsubscribed or was erased in that time nor what had gone out: it
 * approves no edition, and mails nothing to anybody.
 */
@ApplicationScoped
public class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final Pattern INCOMING_TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

    private final Sql sql;
    private final ReadPositions positions;
    private final List<String> topics;
    private volatile @Nullable Map<TopicPartition, Long> ends;

    CatchUp(Sql sql, ReadPositions positions, Config config) {
        this.sql = sql;
        this.positions = positions;
        this.topics = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> INCOMING_TOPIC.matcher(name).matches())
                .map(name -> config.getValue(name, String.class))
                .distinct()
                .toList();
    }

    /** Whether a restored database does not know yet what it has lost. */
    public boolean isUnderWay() {
        return sql.statement("select 1 from restore_window where catching_up").exists();
    }

    /** @throws RuleBroken {@code restore-under-way} until the service has caught up */
    public void requireDone() {
        if (isUnderWay()) {
            throw new RuleBroken(
                    "restore-under-way",
                    "The service was restored and is finding out what had been sent and decided: try again in a minute");
        }
    }

    @Scheduled(every = "2s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void endWhenDone() {
        if (isUnderWay() && isAllRead()) {
            sql.statement("update restore_window set catching_up = false where catching_up")
                    .execute();
            ends = null;
            LOG.info("All that was published in the lost time is read: mails go out, and editions may be approved");
        }
    }

    /** In no transaction, for Kafka is asked. */
    boolean isAllRead() {
        try {
            Map<TopicPartition, Long> awaited = ends;
            if (awaited == null) {
                awaited = new HashMap<>();
                for (String topic : topics) {
                    awaited.putAll(positions.ends(topic));
                }
                ends = awaited;
            }
            return positions.haveReached(awaited);
        } catch (KafkaException e) {
            LOG.debug("Kafka is unavailable", e);
            return false;
        }
    }
}
