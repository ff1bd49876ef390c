package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.kit.text.EmailAddress;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.sql.Sql;
import org.jboss.logging.Logger;

/** Asking for the public edition, and confirming it. Whoever asks learns nothing about the address: neither answer nor time tells. */
@ApplicationScoped
class Subscriptions {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KnownProgrammes programmes;
    private final EntityManager entities;
    private final Sql sql;
    private final Event<ConfirmationDue> due;
    private final Clock clock;

    Subscriptions(
            KnownProgrammes programmes, EntityManager entities, Sql sql, Event<ConfirmationDue> due, Clock clock) {
        this.programmes = programmes;
        this.entities = entities;
        this.sql = sql;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    void ask(String slug, String address) {
        Programme programme = programmes.called(slug).orElseThrow(() -> new NotFoundException("No such programme"));
        String email = EmailAddress.parse(address).value();
        // Two who ask at once for one address would meet in its unique key, and the one who lost would learn that it is
        // known.
        sql.exists("select pg_advisory_xact_lock(hashtextextended(?, 0))", programme.id() + " " + email);
        String token = newToken();
        if (isMailDue(programme.id(), email, hash(token))) {
            due.fire(new ConfirmationDue(programme.title(), email, token));
        }
    }

    private boolean isMailDue(UUID programmeId, String email, byte[] tokenHash) {
        Optional<Subscriber> known = entities.createQuery(
                        "from Subscriber where programmeId = ?1 and email = ?2", Subscriber.class)
                .setParameter(1, programmeId)
                .setParameter(2, email)
                .getResultStream()
                .findFirst();
        if (known.isPresent()) {
            return known.get().askAgain(tokenHash, clock.instant());
        }
        var asked = Subscriber.ask(Ids.next(), programmeId, email, tokenHash, clock.instant());
        entities.persist(asked);
        LOG.infof("Subscription %s was asked for", asked.id());
        return true;
    }

    /** The programme whose public edition the token is for; empty for a token that is unknown or too old. */
    @Transactional
    Optional<Programme> of(String token) {
        return find(token).map(subscriber -> programmes.require(subscriber.programmeId()));
    }

    /** Once or several times. @return empty for a token that is unknown or too old */
    @Transactional
    Optional<Programme> confirm(String token, Consent.Method method) {
        return find(token).map(subscriber -> {
            subscriber.confirm(method, clock.instant());
            LOG.infof("Subscription %s is confirmed", subscriber.id());
            return programmes.require(subscriber.programmeId());
        });
    }

    private Optional<Subscriber> find(String token) {
        return entities.createQuery("from Subscriber where tokenHash = ?1", Subscriber.class)
                .setParameter(1, hash(token))
                .getResultStream()
                .findFirst()
                .filter(subscriber -> subscriber.canBeConfirmed(clock.instant()));
    }

    /** Forgets what nobody confirmed in time. @return how many */
    @Transactional
    int forgetUnconfirmed() {
        return sql.update(
                "delete from subscriber where state = 'PENDING' and requested_at < ?",
                clock.instant().minus(Subscriber.TO_CONFIRM));
    }

    private static String newToken() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
