package org.cop.newsletter.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.events.NewsletterEvent.SubscriptionResumed;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.contact.AlertsUnsubscribed;
import org.cop.newsletter.contact.ContactRemoved;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.unsubscribe.MailingList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Commissioners' own choices. They belong to the account, so they may come before its contact is known, and outlive changes of it. */
@ApplicationScoped
class AlertSubscriptions {
    private static final Logger LOG = Logger.getLogger(AlertSubscriptions.class);

    private final EntityManager entities;
    private final KnownSites sites;
    private final Sql sql;
    private final Outbox outbox;

    AlertSubscriptions(EntityManager entities, KnownSites sites, Sql sql, Outbox outbox) {
        this.entities = entities;
        this.sites = sites;
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Of somebody who never said anything: no alerts. */
    @Transactional
    AlertSubscription of(UUID programmeId, String accountId) {
        return find(programmeId, accountId).orElseGet(() -> AlertSubscription.none(Ids.next(), programmeId, accountId));
    }

    @Transactional
    AlertSubscription change(
            UUID programmeId,
            String accountId,
            @Nullable String ifMatch,
            List<String> themes,
            List<UUID> siteIds,
            Severity minimumSeverity,
            Frequency frequency) {
        if (!new HashSet<>(sites.among(programmeId, siteIds)).containsAll(siteIds)) {
            throw new InvalidRequest("siteIds", "unknown-site", "The programme has no such site");
        }
        begin(programmeId, accountId);
        AlertSubscription subscription = find(programmeId, accountId).orElseThrow();
        // One person's own choice: without If-Match the last one counts.
        ETags.requireIfSent(ifMatch, subscription.version());
        boolean wantedThem = subscription.frequency() != Frequency.NONE;
        subscription.change(themes, siteIds, minimumSeverity, frequency);
        if (frequency == Frequency.NONE) {
            forgetWaiting(programmeId, accountId);
        }
        if (wantedThem != (frequency != Frequency.NONE)) {
            outbox.publishAll(contacts(programmeId, accountId).stream()
                    .map(contact -> wantedThem ? ended(contact, programmeId) : resumed(contact, programmeId))
                    .toList());
        }
        LOG.infof("Account %s wants alerts of programme %s %s", accountId, programmeId, frequency);
        return subscription;
    }

    /** The first change is a change too: what it replaces is the choice that {@link #of} shows, under the version that it shows. */
    private void begin(UUID programmeId, String accountId) {
        sql.statement("""
                insert into alert_subscription (id, programme_id, account_id, themes, site_ids, minimum_severity, frequency, version)
                values (:id, :programme, :account, '{}', '{}', 'LOW', 'NONE', 0) on conflict (programme_id, account_id) do nothing
                """)
                .bind("id", Ids.next())
                .bind("programme", programmeId)
                .bind("account", accountId)
                .execute();
    }

    void unsubscribe(@Observes AlertsUnsubscribed unwanted) {
        boolean stopped = find(unwanted.programmeId(), unwanted.accountId())
                .filter(subscription -> subscription.frequency() != Frequency.NONE)
                .map(subscription -> {
                    subscription.stop();
                    return true;
                })
                .orElse(false);
        forgetWaiting(unwanted.programmeId(), unwanted.accountId());
        if (stopped && !unwanted.isPublished()) {
            outbox.publish(ended(unwanted.contactId(), unwanted.programmeId()));
        }
    }

    /** Whoever has left the programme is alerted of nothing any more. */
    void end(@Observes ContactRemoved gone) {
        if (gone.programmeId() == null || gone.accountId() == null) {
            return;
        }
        if (contacts(gone.programmeId(), gone.accountId()).isEmpty()) {
            find(gone.programmeId(), gone.accountId()).ifPresent(entities::remove);
            forgetWaiting(gone.programmeId(), gone.accountId());
        }
    }

    private static SubscriptionEnded ended(UUID contactId, UUID programmeId) {
        return new SubscriptionEnded(contactId, programmeId, MailingList.ALERTS.onTheWire());
    }

    private static SubscriptionResumed resumed(UUID contactId, UUID programmeId) {
        return new SubscriptionResumed(contactId, programmeId, MailingList.ALERTS.onTheWire());
    }

    private List<UUID> contacts(UUID programmeId, String accountId) {
        return AlertReaders.withRoles(sql.statement("""
                        select id from contact where programme_id = :programme and account_id = :account and %s
                        """.formatted(AlertReaders.CONTACT_READS)))
                .bind("programme", programmeId)
                .bind("account", accountId)
                .list(row -> row.uuid("id"));
    }

    private void forgetWaiting(UUID programmeId, String accountId) {
        sql.statement("""
                delete from alert where programme_id = :programme and account_id = :account and delivery_id is null
                """)
                .bind("programme", programmeId)
                .bind("account", accountId)
                .execute();
    }

    private Optional<AlertSubscription> find(UUID programmeId, String accountId) {
        return entities.createQuery(
                        "from AlertSubscription where programmeId = ?1 and accountId = ?2", AlertSubscription.class)
                .setParameter(1, programmeId)
                .setParameter(2, accountId)
                .getResultStream()
                .findFirst();
    }
}
