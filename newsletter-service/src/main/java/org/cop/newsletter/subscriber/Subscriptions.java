package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.contact.AddressErased;
import org.cop.newsletter.contact.PersonForgotten;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.MessageIds;
import org.cop.newsletter.delivery.NewDelivery;
import org.cop.newsletter.delivery.NewDelivery.Addressee;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.unsubscribe.MailingList;
import org.cop.newsletter.unsubscribe.SubscriptionEndedBefore;
import org.cop.newsletter.unsubscribe.Unsubscribed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Subscriptions to the public edition, from the decision on a request to its end. */
@ApplicationScoped
class Subscriptions {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private static final int FORGOTTEN_AT_ONCE = 500;

    private final KnownProgrammes programmes;
    private final Subscribers subscribers;
    private final Sql sql;
    private final ConfirmationLimits limits;
    private final Deliveries deliveries;
    private final Event<AddressErased> addressErased;
    private final Outbox outbox;
    private final Clock clock;

    /**
     * A subscription to the public edition.
     *
     * @param confirmed false if it is still to be
     */
    record OfToken(UUID subscriberId, Programme programme, boolean confirmed) {}

    Subscriptions(
            KnownProgrammes programmes,
            Subscribers subscribers,
            Sql sql,
            ConfirmationLimits limits,
            Deliveries deliveries,
            Event<AddressErased> addressErased,
            Outbox outbox,
            Clock clock) {
        this.programmes = programmes;
        this.subscribers = subscribers;
        this.sql = sql;
        this.limits = limits;
        this.deliveries = deliveries;
        this.addressErased = addressErased;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID programme(String slug) {
        return programmes.called(slug).map(Programme::id).orElseThrow(() -> new NotFoundException("No such programme"));
    }

    /**
     * Decides on a request, or leaves it for later if too many were made in this hour.
     *
     * @return nothing if it is decided; else how long it has to wait
     */
    @Transactional
    Optional<Duration> decide(SubscriptionRequests.Waiting request) {
        if (isForgotten(request)) {
            return Optional.empty();
        }
        Optional<Duration> wait = limits.countInHour(request.client(), request.email());
        if (wait.isEmpty()) {
            decideNow(request);
            sql.statement("delete from subscription_request where id = :id")
                    .bind("id", request.id())
                    .execute();
        }
        return wait;
    }

    /** Its person was erased after the job had read it. Locked, so that neither overlooks what the other writes. */
    private boolean isForgotten(SubscriptionRequests.Waiting request) {
        return !sql.statement("select 1 from subscription_request where id = :id for update")
                .bind("id", request.id())
                .exists();
    }

    private void decideNow(SubscriptionRequests.Waiting request) {
        Optional<Subscriber> known = subscribers.find(request.programmeId(), request.email());
        if (known.isPresent() && !known.get().isPending()) {
            return;
        }
        if (!limits.countMail(request.email())) {
            return;
        }
        Subscriber subscriber =
                known.map(pending -> pending.askAgain(clock.instant())).orElseGet(() -> ask(request));
        deliveries.add(new NewDelivery(
                ConfirmationMails.CONFIRMATION,
                request.programmeId(),
                null,
                null,
                null,
                new Addressee(subscriber.id(), request.email(), null),
                MessageIds.of("confirmation", request.id())));
    }

    private Subscriber ask(SubscriptionRequests.Waiting request) {
        var asked = Subscriber.ask(Ids.next(), request.programmeId(), request.email(), clock.instant());
        subscribers.add(asked);
        LOG.infof("Subscription %s was asked for", asked.id());
        return asked;
    }

    /** Whose subscription the token is for, and to what; empty for a token that is unknown or too old. */
    @Transactional
    Optional<OfToken> of(String token) {
        return subscribers
                .find(token)
                .map(subscriber -> new OfToken(
                        subscriber.id(), programmes.require(subscriber.programmeId()), !subscriber.isPending()));
    }

    /**
     * The programme of a link that may be too old by now.
     *
     * @param slug what the link itself says, for the token of a request that is forgotten names none
     */
    @Transactional
    Optional<Programme> programmeOf(String token, @Nullable String slug) {
        return subscribers
                .findOfAnyAge(token)
                .flatMap(subscriber -> programmes.find(subscriber.programmeId()))
                .or(() -> Optional.ofNullable(slug).flatMap(programmes::called));
    }

    /** Whether we made that token, however long ago, as far as can be known. */
    @Transactional
    boolean isOurs(String token) {
        return subscribers.isOurs(token);
    }

    /** Once or several times. @return empty for a token that is unknown or too old */
    @Transactional
    Optional<Programme> confirm(String token, Consent.Method method) {
        return subscribers.find(token).map(subscriber -> {
            subscriber.confirm(method, clock.instant()).ifPresent(limits::confirmed);
            LOG.infof("Subscription %s is confirmed", subscriber.id());
            return programmes.require(subscriber.programmeId());
        });
    }

    void end(@Observes Unsubscribed unsubscribed) {
        if (unsubscribed.list() == MailingList.PUBLIC_EDITION) {
            endAndPublish(unsubscribed.recipientId());
        }
    }

    private void endAndPublish(UUID subscriberId) {
        end(subscriberId).map(Subscriptions::ended).ifPresent(outbox::publish);
    }

    private static SubscriptionEnded ended(Subscriber subscriber) {
        return new SubscriptionEnded(subscriber.id(), subscriber.programmeId(), MailingList.PUBLIC_EDITION.onTheWire());
    }

    /** A subscription that the restored database does not know at all has no address here. */
    void endedBefore(@Observes SubscriptionEndedBefore ended) {
        if (ended.list() == MailingList.PUBLIC_EDITION) {
            end(ended.recipientId());
        }
    }

    /** Whoever is erased from a programme gets no mail of it any more, as a subscriber neither, and their address is kept for none. */
    void forget(@Observes PersonForgotten person) {
        sql.statement("""
                delete from subscription_request
                where programme_id = :programme and email = :email and requested_at < :at
                """)
                .bind("programme", person.programmeId())
                .bind("email", person.email())
                .bind("at", person.at())
                .execute();
        subscribers
                .find(person.programmeId(), person.email())
                .filter(subscriber -> subscriber.requestedAt().isBefore(person.at()))
                .ifPresent(this::forget);
    }

    private void forget(Subscriber subscriber) {
        if (subscriber.isPending()) {
            subscribers.delete(subscriber);
            addressErased.fire(new AddressErased(subscriber.id()));
            outbox.publish(ended(subscriber)); // a restored database would have it again, and its mail
            LOG.infof("Subscription %s was not confirmed and goes with an erased person", subscriber.id());
        } else {
            endAndPublish(subscriber.id());
            LOG.infof("Subscription %s ends with the erasure of a person", subscriber.id());
        }
    }

    /** @return the subscriber, if the subscription ends by it */
    private Optional<Subscriber> end(UUID subscriberId) {
        return subscribers
                .lock(subscriberId)
                .filter(subscriber -> subscriber.state() != Subscriber.State.ENDED)
                .map(subscriber -> {
                    subscriber.end(clock.instant());
                    addressErased.fire(new AddressErased(subscriber.id()));
                    return subscriber;
                });
    }

    /**
     * Forgets what nobody confirmed in time, and to whom the mails went.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean forgetUnconfirmed() {
        List<UUID> forgotten = subscribers.deleteUnconfirmed(FORGOTTEN_AT_ONCE);
        forgotten.forEach(id -> addressErased.fire(new AddressErased(id)));
        if (!forgotten.isEmpty()) {
            LOG.infof("%d subscriptions were never confirmed and are forgotten", forgotten.size());
        }
        return forgotten.size() == FORGOTTEN_AT_ONCE;
    }
}
