package org.cop.newsletter.alert;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.MessageIds;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.Contact;
import org.jboss.logging.Logger;

/**
 * Tells commissioners of issues that were raised: those whose own wish matches, each once of each issue, and nobody else. Decided in the
 * transaction in which the issue is first heard of; whoever subscribes later, or hears of it by a replay, is told of the next one.
 */
@ApplicationScoped
public class Alerts {
    private static final Logger LOG = Logger.getLogger(Alerts.class);

    private final Deliveries deliveries;
    private final Sql sql;
    private final Clock clock;

    Alerts(Deliveries deliveries, Sql sql, Clock clock) {
        this.deliveries = deliveries;
        this.sql = sql;
        this.clock = clock;
    }

    private record Match(String accountId, Frequency frequency) {}

    @Transactional(MANDATORY)
    public void flag(IssueRaised raised) {
        List<Match> matches = sql.list(
                """
                select account_id, frequency from alert_subscription
                where programme_id = ? and frequency <> 'NONE' and minimum_severity = any (?)
                  and (themes = '{}' or ? = any (themes)) and (site_ids = '{}' or ? = any (site_ids))
                order by account_id
                """,
                row -> new Match(row.text("account_id"), row.constant("frequency", Frequency.class)),
                raised.programmeId(),
                upTo(raised.severity()),
                raised.theme(),
                raised.siteId());
        for (Match match : matches) {
            flag(raised, match);
        }
        if (!matches.isEmpty()) {
            LOG.infof("Issue %s is flagged to %d commissioners", raised.issueId(), matches.size());
        }
    }

    private void flag(IssueRaised raised, Match match) {
        Long delivery = match.frequency() != Frequency.AT_ONCE
                ? null
                : (Long) deliveries.writeAlert(
                        raised.programmeId(),
                        match.accountId(),
                        MessageIds.of("alert", raised.issueId(), match.accountId()),
                        commissioner(raised.programmeId(), match.accountId()).orElse(null));
        sql.update(
                """
                insert into alert (issue_id, account_id, programme_id, frequency, flagged_at, delivery_id) values (?, ?, ?, ?, ?, ?)
                """,
                raised.issueId(),
                match.accountId(),
                raised.programmeId(),
                match.frequency(),
                clock.instant(),
                delivery);
    }

    /** In which an alert waits for a digest, due or not; those that are not known yet have no hour of sending. */
    List<UUID> programmesWithWaitingDigests() {
        return sql.list("""
                select id from known_programme p
                where exists (select from alert where programme_id = p.id and delivery_id is null) order by id
                """, row -> row.id("id"));
    }

    /**
     * Sends what was flagged before that instant and waits for a digest: one mail to each commissioner.
     *
     * @return how many mails
     */
    @Transactional
    int sendDigests(UUID programmeId, Frequency frequency, Instant before) {
        // One instance at a time; the other finds nothing left.
        sql.exists("select pg_advisory_xact_lock(hashtextextended(?, 0))", "digest " + programmeId);
        List<String> accounts = sql.list("""
                select distinct account_id from alert
                where programme_id = ? and frequency = ? and delivery_id is null and flagged_at < ? order by account_id
                """, row -> row.text("account_id"), programmeId, frequency, before);
        for (String account : accounts) {
            long delivery = deliveries.writeAlert(
                    programmeId,
                    account,
                    MessageIds.of("digest", programmeId, frequency, before.getEpochSecond(), account),
                    commissioner(programmeId, account).orElse(null));
            sql.update("""
                    update alert set delivery_id = ?
                    where programme_id = ? and frequency = ? and delivery_id is null and flagged_at < ? and account_id = ?
                    """, delivery, programmeId, frequency, before, account);
        }
        return accounts.size();
    }

    /** Empty if we have not heard of the contact yet. */
    private Optional<Contact> commissioner(UUID programmeId, String accountId) {
        return sql.first(
                """
                select id, name, email from contact
                where programme_id = ? and account_id = ? and 'COMMISSIONER' = any (roles) order by id
                """, row -> new Contact(row.id("id"), row.text("name"), row.text("email")), programmeId, accountId);
    }

    private static String[] upTo(Severity severity) {
        return Arrays.stream(Severity.values())
                .filter(minimum -> minimum.compareTo(severity) <= 0)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
