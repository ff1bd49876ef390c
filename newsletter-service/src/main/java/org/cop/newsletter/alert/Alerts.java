package org.cop.newsletter.alert;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.MessageIds;
import org.cop.newsletter.delivery.NewDelivery;
import org.cop.newsletter.delivery.NewDelivery.Addressee;
import org.jboss.logging.Logger;

/**
 * Alerts commissioners of issues that were raised: those whose own choice matches, each once of each issue, and nobody else. Decided in the
 * transaction in which the issue is consumed first; whoever subscribes later is alerted of the next one, and a replay alerts nobody.
 */
@ApplicationScoped
public class Alerts {
    private static final Logger LOG = Logger.getLogger(Alerts.class);

    /** Not held, or released. */
    private static final String MAY_GO_OUT =
            "not exists (select 1 from held_alert h where h.issue_id = alert.issue_id and h.state <> 'RELEASED')";

    private final HeldAlerts held;
    private final Deliveries deliveries;
    private final AdvisoryLocks locks;
    private final Sql sql;
    private final Clock clock;

    Alerts(HeldAlerts held, Deliveries deliveries, AdvisoryLocks locks, Sql sql, Clock clock) {
        this.held = held;
        this.deliveries = deliveries;
        this.locks = locks;
        this.sql = sql;
        this.clock = clock;
    }

    private record Match(String accountId, Frequency frequency) {}

    /** @param recordedAt when the event was recorded */
    @Transactional(MANDATORY)
    public void flag(IssueRaised raised, Instant recordedAt) {
        List<Match> matches = sql.statement("""
                select account_id, frequency from alert_subscription
                where programme_id = :programme and frequency <> 'NONE' and minimum_severity = any (:minimums)
                  and (themes = '{}' or :theme = any (themes)) and (site_ids = '{}' or :site = any (site_ids))
                order by account_id
                """)
                .bind("programme", raised.programmeId())
                .bindArray("minimums", Severity.class, upTo(raised.severity()))
                .bind("theme", raised.theme())
                .bind("site", raised.siteId())
                .list(row -> new Match(row.text("account_id"), row.constant("frequency", Frequency.class)));
        // Also where nobody is to be alerted: the editions of all ask whether it is held.
        boolean waits = held.hold(raised, recordedAt, !matches.isEmpty());
        if (!matches.isEmpty()) {
            matches.forEach(match -> flag(raised, match, waits));
            LOG.infof("Issue %s is flagged to %d commissioners", raised.issueId(), matches.size());
        }
    }

    private void flag(IssueRaised raised, Match match, boolean waits) {
        Long delivery = waits || match.frequency() != Frequency.AT_ONCE
                ? null
                : (Long) addDelivery(
                        raised.programmeId(),
                        match.accountId(),
                        MessageIds.of("alert", raised.issueId(), match.accountId()));
        sql.statement("""
                insert into alert (issue_id, account_id, programme_id, frequency, flagged_at, delivery_id)
                values (:issue, :account, :programme, :frequency, :now, :delivery)
                """)
                .bind("issue", raised.issueId())
                .bind("account", match.accountId())
                .bind("programme", raised.programmeId())
                .bind("frequency", match.frequency())
                .bind("now", clock.instant())
                .bind("delivery", delivery)
                .execute();
    }

    /** Those who want it at once; the others find it in their next digest. @return how many mails */
    @Transactional(MANDATORY)
    int sendReleased(UUID programmeId, UUID issueId) {
        List<String> accounts = sql.statement("""
                select account_id from alert
                where issue_id = :issue and frequency = 'AT_ONCE' and delivery_id is null order by account_id
                """).bind("issue", issueId).list(row -> row.text("account_id"));
        for (String account : accounts) {
            long delivery = addDelivery(programmeId, account, MessageIds.of("alert", issueId, account));
            sql.statement("update alert set delivery_id = :delivery where issue_id = :issue and account_id = :account")
                    .bind("delivery", delivery)
                    .bind("issue", issueId)
                    .bind("account", account)
                    .execute();
        }
        return accounts.size();
    }

    /**
     * Those whose mail went out in a time that a restored database has lost: who wants it at once, and who had a digest then. The others
     * find it in their next digest.
     *
     * @param digests on which day the last of each frequency was due
     */
    @Transactional(MANDATORY)
    void forgetMailed(UUID issueId, Map<Frequency, LocalDate> digests) {
        sql.statement("delete from alert where issue_id = :issue and frequency = 'AT_ONCE' and delivery_id is null")
                .bind("issue", issueId)
                .execute();
        digests.forEach((frequency, day) -> sql.statement("""
                        delete from alert
                        where issue_id = :issue and frequency = :frequency and delivery_id is null
                          and exists (select 1 from activity a
                                      where a.kind = 'ISSUE_RAISED' and a.subject_id = :issue and a.happened_on <= :day)
                        """)
                .bind("issue", issueId)
                .bind("frequency", frequency)
                .bind("day", day)
                .execute());
    }

    /** Nobody is alerted of it. */
    @Transactional(MANDATORY)
    void forget(UUID issueId) {
        sql.statement("delete from alert where issue_id = :issue and delivery_id is null")
                .bind("issue", issueId)
                .execute();
    }

    /**
     * Sends what was flagged before that instant and waits for a digest: one mail to each commissioner. Whoever has had the digest of that
     * instant already gets what was flagged meanwhile with the next one. Of a digest that may have gone out in a time that a restored database
     * has lost an editor decides, issue by issue.
     *
     * @param lost when the last such digest was due until each of these times ended
     * @return how many mails
     */
    @Transactional
    int sendDigests(UUID programmeId, Frequency frequency, Instant before, Collection<Instant> lost) {
        // One instance at a time; the other finds nothing left.
        if (!locks.tryLock("digest " + programmeId)) {
            return 0;
        }
        lost.forEach(due -> held.holdDigest(programmeId, frequency, due));
        List<String> accounts = sql
                .statement("""
                        select distinct account_id from alert
                        where programme_id = :programme and frequency = :frequency and delivery_id is null
                          and flagged_at < :before and %s
                        order by account_id
                        """.formatted(MAY_GO_OUT))
                .bind("programme", programmeId)
                .bind("frequency", frequency)
                .bind("before", before)
                .list(row -> row.text("account_id"))
                .stream()
                .filter(account -> !hasHadDigest(programmeId, frequency, before, account))
                .toList();
        for (String account : accounts) {
            long delivery = addDelivery(programmeId, account, digestId(programmeId, frequency, before, account));
            sql.statement("""
                    update alert set delivery_id = :delivery
                    where programme_id = :programme and frequency = :frequency and delivery_id is null
                      and flagged_at < :before and account_id = :account and %s
                    """.formatted(MAY_GO_OUT))
                    .bind("delivery", delivery)
                    .bind("programme", programmeId)
                    .bind("frequency", frequency)
                    .bind("before", before)
                    .bind("account", account)
                    .execute();
        }
        return accounts.size();
    }

    private boolean hasHadDigest(UUID programmeId, Frequency frequency, Instant before, String account) {
        return sql.statement("select 1 from delivery where message_id = :messageId")
                .bind("messageId", digestId(programmeId, frequency, before, account))
                .exists();
    }

    private static String digestId(UUID programmeId, Frequency frequency, Instant before, String account) {
        return MessageIds.of("digest", programmeId, frequency, before.getEpochSecond(), account);
    }

    private long addDelivery(UUID programmeId, String accountId, String messageId) {
        return deliveries.add(new NewDelivery(
                AlertMails.ALERT,
                programmeId,
                accountId,
                null,
                null,
                commissioner(programmeId, accountId).orElse(null),
                messageId));
    }

    /** Empty if no contact of the account is known yet. */
    private Optional<Addressee> commissioner(UUID programmeId, String accountId) {
        return AlertReaders.withRoles(sql.statement("""
                        select id, name, email from contact
                        where programme_id = :programme and account_id = :account and %s order by id
                        """.formatted(AlertReaders.CONTACT_READS)))
                .bind("programme", programmeId)
                .bind("account", accountId)
                .first(row -> new Addressee(row.uuid("id"), row.text("email"), row.text("name")));
    }

    private static List<Severity> upTo(Severity severity) {
        return Arrays.stream(Severity.values())
                .filter(minimum -> minimum.compareTo(severity) <= 0)
                .toList();
    }
}
