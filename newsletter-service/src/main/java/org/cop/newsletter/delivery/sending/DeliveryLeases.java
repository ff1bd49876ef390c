package org.cop.newsletter.delivery.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.RefusalVerdict;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.MailComposers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The mail queue as those see it who send. A lease is a short transaction that moves the time at which a mail is due into the future: nobody
 * else takes it until then, and if its holder dies it is due again. All times are the database's, so that no instance's clock matters. No
 * transaction is open while the mail server is spoken to.
 */
@ApplicationScoped
class DeliveryLeases {
    private static final Logger LOG = Logger.getLogger(DeliveryLeases.class);

    /** After about two days there is no use in trying on. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
    /** A restored service that has not caught up mails nothing. */
    private static final String MAY_GO_OUT = "not exists (select 1 from restore_window where catching_up)";

    private static final String NOW = "(now() + make_interval(secs => :ahead))";

    private final Sql sql;
    private final MailComposers composers;
    private final DeliveryMetrics metrics;
    private final Duration lease;
    private final Duration work;
    private final double ahead;

    @Inject
    DeliveryLeases(
            Sql sql,
            MailComposers composers,
            DeliveryMetrics metrics,
            MailSender sender,
            @ConfigProperty(name = "cop.newsletter.delivery.lease") Optional<Duration> lease) {
        this(
                sql,
                composers,
                metrics,
                sender.timeout(),
                lease.orElse(sender.timeout().multipliedBy(3)),
                Duration.ZERO);
    }

    /**
     * @param timeout the longest that one mail takes
     * @param ahead how far before the database's clock; for tests
     */
    DeliveryLeases(
            Sql sql,
            MailComposers composers,
            DeliveryMetrics metrics,
            Duration timeout,
            Duration lease,
            Duration ahead) {
        if (lease.compareTo(timeout.multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "MAIL_LEASE (%s) is less than twice SMTP_TIMEOUT (%s): mails could go out twice"
                            .formatted(lease, timeout));
        }
        this.sql = sql;
        this.composers = composers;
        this.metrics = metrics;
        this.lease = lease;
        // The last mail is begun before that, takes the timeout at most, and is marked within the rest.
        this.work = lease.minus(timeout).multipliedBy(3).dividedBy(4);
        this.ahead = ahead.toMillis() / 1000.0;
    }

    /** For how long the holder of leases may begin on mails. */
    Duration work() {
        return work;
    }

    @Transactional
    List<Delivery> take(boolean urgent, int atMost) {
        return statement("""
                update delivery set due_at = $NOW + make_interval(secs => :lease) where id in (
                    select id from delivery where state = 'PENDING' and email is not null and urgent = :urgent and due_at <= $NOW
                      and $MAY_GO_OUT
                    order by due_at limit :most for update skip locked)
                returning *
                """)
                .bind("lease", seconds(lease))
                .bind("urgent", urgent)
                .bind("most", atMost)
                .list(Delivery::read)
                .stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }

    boolean areDue(boolean urgent) {
        return statement("""
                select 1 from delivery
                where state = 'PENDING' and email is not null and urgent = :urgent and due_at <= $NOW and $MAY_GO_OUT limit 1
                """).bind("urgent", urgent).exists();
    }

    @Transactional
    void sent(Collection<Delivery> deliveries) {
        sql.statement("""
                update delivery set state = 'SENT', sent_at = now(), reply = null where id = any (:ids) and state = 'PENDING'
                """)
                .bindColumn("ids", Long.class, deliveries, Delivery::id)
                .execute();
        deliveries.forEach(delivery -> metrics.of(delivery.kind()).sent(1));
    }

    /**
     * The mail server would not take it, this time or ever.
     *
     * @param othersTaken whether it has taken another's mail since
     */
    @Transactional
    void refused(Delivery delivery, MailRefused refusal, boolean othersTaken) {
        Duration refusedFor = refusal.isDoubtful() ? doubt(delivery) : Duration.ZERO;
        switch (RefusalVerdict.of(refusal, refusedFor, othersTaken)) {
            case RETRY -> charge(delivery, refusal.code());
            case REFUSED -> {
                fail(delivery, delivery.attempts() + 1, refusal.code());
                metrics.of(delivery.kind()).refused();
            }
            case DOUBTFUL -> {
                reschedule(List.of(delivery), RefusalVerdict.pause(refusedFor));
                metrics.of(delivery.kind()).postponed();
            }
            case GIVEN_UP -> {
                LOG.warnf("Delivery %d is given up: refused with %d for too long", delivery.id(), refusal.code());
                fail(delivery, delivery.attempts(), refusal.code());
                metrics.of(delivery.kind()).givenUp();
            }
        }
    }

    /** @return since its first refusal that may not have been its own fault, which this one may be */
    private Duration doubt(Delivery delivery) {
        return statement("""
                update delivery set refused_since = coalesce(refused_since, $NOW) where id = :id and state = 'PENDING'
                returning (extract(epoch from $NOW - refused_since) * 1000)::bigint as millis
                """)
                .bind("id", delivery.id())
                .first(row -> Duration.ofMillis(row.bigint("millis")))
                .orElse(Duration.ZERO);
    }

    /** It was not sent for a reason of its own, and is tried again unless it was the last time. */
    @Transactional
    void charge(Delivery delivery, int reply) {
        int attempts = delivery.attempts() + 1;
        if (attempts >= MOST_ATTEMPTS) {
            fail(delivery, attempts, reply);
            metrics.of(delivery.kind()).refused();
            return;
        }
        statement("""
                update delivery set attempts = :attempts, reply = :reply, due_at = $NOW + make_interval(secs => :pause)
                where id = :id and state = 'PENDING'
                """)
                .bind("attempts", attempts)
                .bind("reply", reply)
                .bind("pause", seconds(backOff(attempts)))
                .bind("id", delivery.id())
                .execute();
        metrics.of(delivery.kind()).postponed();
    }

    private void fail(Delivery delivery, int attempts, int reply) {
        sql.statement("""
                update delivery set state = 'FAILED', attempts = :attempts, reply = :reply where id = :id and state = 'PENDING'
                """)
                .bind("attempts", attempts)
                .bind("reply", reply)
                .bind("id", delivery.id())
                .execute();
        composers.of(delivery).givenUp(delivery);
    }

    /** Nobody wants it any more. */
    @Transactional
    void cancel(Delivery delivery) {
        sql.statement("update delivery set state = 'CANCELLED' where id = :id and state = 'PENDING'")
                .bind("id", delivery.id())
                .execute();
    }

    /** Leased, but not charged with an attempt: due again after that time. */
    @Transactional
    void reschedule(Collection<Delivery> deliveries, Duration after) {
        statement("""
                update delivery set due_at = $NOW + make_interval(secs => :pause) where id = any (:ids) and state = 'PENDING'
                """)
                .bind("pause", seconds(after))
                .bindColumn("ids", Long.class, deliveries, Delivery::id)
                .execute();
    }

    private SqlStatement statement(String text) {
        return sql.statement(text.replace("$NOW", NOW).replace("$MAY_GO_OUT", MAY_GO_OUT))
                .bind("ahead", ahead);
    }

    /** A minute, then four times as long each time, up to six hours. */
    static Duration backOff(int attempts) {
        Duration pause = FIRST_BACK_OFF;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_BACK_OFF) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST_BACK_OFF) < 0 ? pause : LONGEST_BACK_OFF;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
