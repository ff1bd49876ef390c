package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of the monthly editions, and who does not want the newsletter's mails any more. The newsletter reads back after a restore of its
 * database what it had published: so no decision of a reader or an editor is lost with the hour that the database has lost.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface NewsletterEvent extends DomainEvent {
    String TOPIC = "cop.newsletter.v1";

    UUID programmeId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.of(programmeId());
    }

    @Override
    default Optional<UUID> site() {
        return Optional.empty();
    }

    /** An event about the edition of one programme, audience and month. */
    sealed interface EditionEvent extends NewsletterEvent {
        UUID editionId();

        YearMonth month();

        @Override
        default String key() {
            return editionId().toString();
        }
    }

    /** @param items how many activities it holds */
    @EventType("edition.assembled")
    record EditionAssembled(UUID editionId, UUID programmeId, Audience audience, YearMonth month, int items)
            implements EditionEvent {}

    /**
     * It goes out, and does not change any more.
     *
     * @param leftOut the activities whose lines an editor had left out; of a line that counts, the first of its activities
     */
    @EventType("edition.approved")
    record EditionApproved(UUID editionId, UUID programmeId, Audience audience, YearMonth month, List<UUID> leftOut)
            implements EditionEvent {
        public EditionApproved {
            leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        }
    }

    /**
     * An editor took back what should not have gone out.
     *
     * @param activityIds the activities whose lines say nothing any more; of a line that counts, the first of its activities
     * @param introduction whether the introduction was taken out
     */
    @EventType("edition.redacted")
    record EditionRedacted(
            UUID editionId,
            UUID programmeId,
            Audience audience,
            YearMonth month,
            List<UUID> activityIds,
            boolean introduction)
            implements EditionEvent {
        public EditionRedacted {
            activityIds = activityIds == null ? List.of() : List.copyOf(activityIds);
        }
    }

    /** @param recipients how many mails went out */
    @EventType("edition.sent")
    record EditionSent(
            UUID editionId, UUID programmeId, Audience audience, YearMonth month, int recipients, LocalDate on)
            implements EditionEvent {}

    /** What somebody can stop getting. */
    enum MailingList {
        /** The editions that go to the people of a programme. */
        EDITIONS,
        /** The public edition that somebody outside asked for. */
        PUBLIC_EDITION,
        /** Alerts of issues raised, for commissioners. */
        ALERTS
    }

    /** An event about one recipient of one list. Nobody's business but the newsletter's. */
    sealed interface SubscriptionEvent extends NewsletterEvent {
        /** The contact or subscriber; neither a name nor an address. */
        UUID recipientId();

        MailingList list();

        @Override
        default String key() {
            return recipientId() + ":" + list();
        }

        @Override
        default Audience audience() {
            return Audience.SITE;
        }
    }

    @EventType("subscription.ended")
    record SubscriptionEnded(UUID recipientId, UUID programmeId, MailingList list) implements SubscriptionEvent {}

    @EventType("subscription.resumed")
    record SubscriptionResumed(UUID recipientId, UUID programmeId, MailingList list) implements SubscriptionEvent {}

    /**
     * What the holder of an account wants of a programme's editions, whatever their contacts there, of which none may be known. Nobody's
     * business but the newsletter's.
     *
     * @param subscribed whether they want them
     */
    @EventType("edition-preference.changed")
    record EditionPreferenceChanged(String accountId, UUID programmeId, boolean subscribed) implements NewsletterEvent {
        @Override
        public String key() {
            return programmeId + ":" + accountId;
        }

        @Override
        public Audience audience() {
            return Audience.SITE;
        }
    }
}
