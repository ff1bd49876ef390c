package org.cop.newsletter.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cop.newsletter.mail.MailMetrics;
import org.cop.newsletter.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ledger as those see it who send. A claim is a short transaction that moves the time at which a mail is due into the future: nobody
 * else takes it until then, and if its claimer dies it is due again. No transaction is open while the mail server is spoken to.
 */
@ApplicationScoped
class Claims {
    /** After about two days there is no use in trying on. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Sql sql;
    private final Clock clock;
    private final MailMetrics metrics;
    private final Duration valid;

    Claims(
            Sql sql,
            Clock clock,
            MailMetrics metrics,
            @ConfigProperty(name = "cop.newsletter.delivery.claim-valid") Duration valid) {
        this.sql = sql;
        this.clock = clock;
        this.metrics = metrics;
        this.valid = valid;
    }

    /** Longer than anybody works at what they claimed at once. */
    Duration valid() {
        return valid;
    }

    @Transactional
    List<Delivery> claim(boolean urgent, int atMost) {
        Instant now = clock.instant();
        return sql.list("""
                update delivery set due_at = ? where id in (
                    select id from delivery where state = 'PENDING' and email is not null and urgent = ? and due_at <= ?
                    order by due_at limit ? for update skip locked)
                returning *
                """, Delivery::read, now.plus(valid), urgent, now, atMost);
    }

    boolean areDue(boolean urgent) {
        return sql.exists(
                "select 1 from delivery where state = 'PENDING' and email is not null and urgent = ? and due_at <= ? limit 1",
                urgent,
                clock.instant());
    }

    @Transactional
    void sent(Collection<Delivery> deliveries) {
        sql.update(
                "update delivery set state = 'SENT', sent_at = ?, reply = null where id = any (?) and state = 'PENDING'",
                clock.instant(),
                ids(deliveries));
        deliveries.forEach(delivery -> metrics.of(delivery.kind().mail()).sent(1));
    }

    /** The mail server would not take it, this time or ever. */
    @Transactional
    void refused(Delivery delivery, int reply, boolean isFinal) {
        int attempts = delivery.attempts() + 1;
        boolean given = isFinal || attempts >= MOST_ATTEMPTS;
        sql.update(
                "update delivery set state = ?, attempts = ?, reply = ?, due_at = ? where id = ? and state = 'PENDING'",
                given ? "FAILED" : "PENDING",
                attempts,
                reply,
                clock.instant().plus(pauseAfter(attempts)),
                delivery.id());
        var meters = metrics.of(delivery.kind().mail());
        if (given) {
            meters.refused();
        } else {
            meters.postponed();
        }
    }

    /** Claimed, but not tried: somebody else may. */
    @Transactional
    void release(Collection<Delivery> deliveries, Duration pause) {
        sql.update(
                "update delivery set due_at = ? where id = any (?) and state = 'PENDING'",
                clock.instant().plus(pause),
                ids(deliveries));
    }

    /** A minute, then four times as long each time, up to six hours. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Long[] ids(Collection<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toArray(Long[]::new);
    }
}
