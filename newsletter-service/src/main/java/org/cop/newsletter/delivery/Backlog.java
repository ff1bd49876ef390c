package org.cop.newsletter.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.newsletter.delivery.Delivery.Kind;
import org.cop.newsletter.mail.MailMetrics;
import org.cop.newsletter.sql.Sql;

/** Tells operators now and then what waits in the ledger, over all instances. Alerts that wait for an address wait for no mail server. */
@ApplicationScoped
class Backlog {
    private final Sql sql;
    private final MailMetrics metrics;

    private record Waiting(Kind kind, long count, Instant oldest) {}

    Backlog(Sql sql, MailMetrics metrics) {
        this.sql = sql;
        this.metrics = metrics;
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        Map<Kind, Waiting> byKind = sql
                .list(
                        """
                        select kind, count(*) as waiting, min(created_at) as oldest from delivery
                        where state = 'PENDING' and email is not null group by kind
                        """,
                        row -> new Waiting(
                                row.constant("kind", Kind.class), row.bigNumber("waiting"), row.instant("oldest")))
                .stream()
                .collect(Collectors.toMap(Waiting::kind, Function.identity()));
        for (Kind kind : Kind.values()) {
            Waiting waiting = byKind.get(kind);
            metrics.of(kind.mail())
                    .waiting(waiting == null ? 0 : waiting.count(), waiting == null ? null : waiting.oldest());
        }
    }
}
