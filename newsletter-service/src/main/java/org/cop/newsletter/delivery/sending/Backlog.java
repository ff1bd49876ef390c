package org.cop.newsletter.delivery.sending;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.MailComposers;

/** Reports to operators now and then what waits in the mail queue, over all instances. What waits for an address waits for no mail server. */
@ApplicationScoped
class Backlog {
    private final Sql sql;
    private final MailComposers composers;
    private final DeliveryMetrics metrics;

    private record Waiting(String kind, long count, Instant oldest) {}

    Backlog(Sql sql, MailComposers composers, DeliveryMetrics metrics) {
        this.sql = sql;
        this.composers = composers;
        this.metrics = metrics;
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void report() {
        Map<String, Waiting> byKind = sql
                .statement("""
                        select kind, count(*) as waiting, min(created_at) as oldest from delivery
                        where state = 'PENDING' and email is not null group by kind
                        """)
                .list(row -> new Waiting(row.text("kind"), row.bigint("waiting"), row.instant("oldest")))
                .stream()
                .collect(Collectors.toMap(Waiting::kind, Function.identity()));
        for (DeliveryKind kind : composers.kinds()) {
            Waiting waiting = byKind.get(kind.name());
            metrics.of(kind.name())
                    .waiting(waiting == null ? 0 : waiting.count(), waiting == null ? null : waiting.oldest());
        }
    }
}
