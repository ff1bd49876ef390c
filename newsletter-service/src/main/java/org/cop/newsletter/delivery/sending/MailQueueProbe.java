package org.cop.newsletter.delivery.sending;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.cop.kit.metrics.MailMeters;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.MailComposers;

/**
 * Reports to operators now and then what waits in the mail queue, over all instances. What waits for an address waits for no mail server; what
 * a server has refused for the mail's own sake, or what is held after a restore, says nothing of the mail server either and is counted apart.
 */
@ApplicationScoped
class MailQueueProbe {
    private final Sql sql;
    private final MailComposers composers;
    private final DeliveryMetrics metrics;

    private record OfKind(String kind, MailMeters.UnsentMails unsent) {}

    MailQueueProbe(Sql sql, MailComposers composers, DeliveryMetrics metrics) {
        this.sql = sql;
        this.composers = composers;
        this.metrics = metrics;
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void probe() {
        Map<String, MailMeters.UnsentMails> byKind = sql
                .statement("""
                        select kind, count(*) filter (where untried) as waiting, min(created_at) filter (where untried) as oldest,
                            count(*) filter (where not held and not untried) as retrying, count(*) filter (where held) as held
                        from (select kind, created_at, due_at = '9999-12-31T00:00:00Z' as held,
                                attempts = 0 and refused_since is null and due_at <> '9999-12-31T00:00:00Z' as untried
                            from delivery where state = 'PENDING' and email is not null) as seen
                        group by kind
                        """)
                .list(row -> new OfKind(
                        row.text("kind"),
                        new MailMeters.UnsentMails(
                                row.bigint("waiting"),
                                row.instantOrNull("oldest"),
                                row.bigint("retrying"),
                                row.bigint("held"))))
                .stream()
                .collect(Collectors.toMap(OfKind::kind, OfKind::unsent));
        for (DeliveryKind kind : composers.kinds()) {
            metrics.of(kind.name()).unsent(byKind.getOrDefault(kind.name(), MailMeters.UnsentMails.NONE));
        }
        metrics.undelivered(sql.statement("""
                select count(*) as editions from (
                    select edition_id, count(*) as failed from delivery
                    where state = 'FAILED' and kind = 'EDITION' and email is not null group by edition_id) as one
                where failed > 5 and failed * 20 > (
                    select count(*) from delivery d where d.edition_id = one.edition_id and d.kind = 'EDITION' and d.state in ('SENT', 'FAILED'))
                """).one(row -> row.bigint("editions")));
    }
}
