package org.cop.newsletter.subscriber;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.web.problem.TooManyRequests;
import org.cop.kit.web.problem.Unavailable;
import org.cop.newsletter.signing.SigningKey;
import org.cop.newsletter.subscriber.ConfirmationMetrics.Limit;
import org.jspecify.annotations.Nullable;

/**
 * How often a stranger can make us mail somebody: a mailbox once a day and three times in all until it confirms, whatever the programme; in
 * an hour so many for one client's address block, for one domain, and in all. What is beyond the hour waits, and so much of it at most.
 *
 * <p>The hour counts requests that were decided on and not mails, before anything is asked about the address: who sees whether there is room
 * learns nothing of whom we know.
 */
@ApplicationScoped
class ConfirmationLimits {
    static final int MOST_MAILS = 3;
    static final Duration BETWEEN_MAILS = Duration.ofDays(1);
    private static final String TRY_LATER = "Too many subscriptions were asked for; try again in an hour";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Sql sql;
    private final AdvisoryLocks locks;
    private final SigningKey key;
    private final ConfirmationConfig config;
    private final ConfirmationMetrics metrics;

    ConfirmationLimits(
            Sql sql, AdvisoryLocks locks, SigningKey key, ConfirmationConfig config, ConfirmationMetrics metrics) {
        this.sql = sql;
        this.locks = locks;
        this.key = key;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * @param client whose request it would be
     * @throws TooManyRequests if too many of this client's wait already: its own limit is no fault of ours
     * @throws Unavailable {@code subscriptions-full} if too many wait to this domain, or in all
     */
    @Transactional(MANDATORY)
    void requireRoomToWait(String client, String email) {
        var full = sql.statement("""
                        select count(*) filter (where client_key = :client) as of_client,
                            count(*) filter (where substring(email from '@([^@]*)$') = :domain) as of_domain, count(*) as in_all
                        from subscription_request
                        """)
                .bind("client", client)
                .bind("domain", domain(email))
                .one(this::fullForWaiting);
        full.ifPresent(limit -> {
            metrics.refused(limit);
            throw limit == Limit.CLIENT
                    ? new TooManyRequests(TRY_LATER, HOUR)
                    : new Unavailable("subscriptions-full", TRY_LATER, HOUR);
        });
    }

    private Optional<Limit> fullForWaiting(Row row) {
        if (row.bigint("of_client") >= config.waitingPerClient()) {
            return Optional.of(Limit.CLIENT);
        }
        if (row.bigint("of_domain") >= config.waitingPerDomain()) {
            return Optional.of(Limit.DOMAIN);
        }
        return row.bigint("in_all") >= config.waiting() ? Optional.of(Limit.TOTAL) : Optional.empty();
    }

    /**
     * Counts a request in this hour if there is room for it.
     *
     * @param client whose request it is; null for one that was made before clients were distinguished
     * @return nothing, or how long until there may be room
     */
    @Transactional(MANDATORY)
    Optional<Duration> countInHour(@Nullable String client, String email) {
        locks.lock("confirmations");
        byte[] domain = key.sign(("domain " + domain(email)).getBytes(UTF_8));
        var wait =
                sql.statement("""
                        select count(*) filter (where client_key = :client) as of_client, count(*) filter (where domain_key = :domain) as of_domain,
                            count(*) as in_all,
                            cast(extract(epoch from min(at) filter (where client_key = :client) - now()) as bigint) as client_since,
                            cast(extract(epoch from min(at) filter (where domain_key = :domain) - now()) as bigint) as domain_since,
                            cast(extract(epoch from min(at) - now()) as bigint) as total_since
                        from subscription_decision where at > now() - interval '1 hour'
                        """).bind("client", client).bind("domain", domain).one(this::untilThereIsRoom);
        if (wait.isEmpty()) {
            sql.statement("delete from subscription_decision where at <= now() - interval '1 hour'")
                    .execute();
            sql.statement("""
                            insert into subscription_decision (at, client_key, domain_key) values (now(), :client, :domain)
                            """).bind("client", client).bind("domain", domain).execute();
        }
        return wait;
    }

    private Optional<Duration> untilThereIsRoom(Row row) {
        if (row.bigint("of_client") >= config.hourlyPerClient()) {
            return held(Limit.CLIENT, row.bigint("client_since"));
        }
        if (row.bigint("of_domain") >= config.hourlyPerDomain()) {
            return held(Limit.DOMAIN, row.bigint("domain_since"));
        }
        return row.bigint("in_all") >= config.hourly()
                ? held(Limit.TOTAL, row.bigint("total_since"))
                : Optional.empty();
    }

    private Optional<Duration> held(Limit limit, long oldest) {
        metrics.postponed(limit);
        return Optional.of(HOUR.plusSeconds(oldest));
    }

    /** @return whether the mailbox may be mailed now; if so, it is counted. Until the commit nobody else asks for the same mailbox. */
    @Transactional(MANDATORY)
    boolean countMail(String email) {
        return sql.statement("""
                insert into confirmation_count as c (mailbox_key, mails, last_at) values (:mailbox, 1, now())
                on conflict (mailbox_key) do update set mails = c.mails + 1, last_at = now()
                where c.mails < :most and c.last_at <= now() - make_interval(secs => :between)
                """)
                        .bind("mailbox", mailboxKey(email))
                        .bind("most", MOST_MAILS)
                        .bind("between", (double) BETWEEN_MAILS.toSeconds())
                        .execute()
                == 1;
    }

    /** Whoever confirmed, and unsubscribes one day, may ask anew. */
    @Transactional(MANDATORY)
    void confirmed(String email) {
        sql.statement("delete from confirmation_count where mailbox_key = :mailbox")
                .bind("mailbox", mailboxKey(email))
                .execute();
    }

    /** @return how many mailboxes are forgotten that were last mailed more than a year ago */
    @Transactional
    int forgetOld() {
        sql.statement("delete from subscription_decision where at <= now() - interval '1 hour'")
                .execute();
        return sql.statement("delete from confirmation_count where last_at < now() - interval '1 year'")
                .execute();
    }

    private byte[] mailboxKey(String email) {
        return key.ofAddress(EmailAddress.parse(email).mailbox().value());
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
