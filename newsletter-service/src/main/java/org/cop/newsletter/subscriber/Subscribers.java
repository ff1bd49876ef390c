package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.kit.text.Sha256;

/** The people outside who asked for the public edition, confirmed or not. Every method runs in the caller's transaction. */
@ApplicationScoped
class Subscribers {
    private final EntityManager entities;
    private final Sql sql;
    private final ConfirmationTokens tokens;
    private final Clock clock;

    Subscribers(EntityManager entities, Sql sql, ConfirmationTokens tokens, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.tokens = tokens;
        this.clock = clock;
    }

    void add(Subscriber subscriber) {
        entities.persist(subscriber);
    }

    Optional<Subscriber> find(UUID programmeId, String email) {
        return entities.createQuery("from Subscriber where programmeId = ?1 and email = ?2", Subscriber.class)
                .setParameter(1, programmeId)
                .setParameter(2, email)
                .getResultStream()
                .findFirst();
    }

    /** Whom the token is for; empty for one that is unknown or too old. */
    Optional<Subscriber> find(String token) {
        return findOfAnyAge(token).filter(subscriber -> subscriber.canBeConfirmed(clock.instant()));
    }

    /** Whom the token is for, also where it counts no more. */
    Optional<Subscriber> findOfAnyAge(String token) {
        return tokens.read(token).map(id -> entities.find(Subscriber.class, id)).or(() -> findByHash(token));
    }

    /** Whether the token is one of ours, also where whom it was for is forgotten. */
    boolean isOurs(String token) {
        return tokens.read(token).isPresent() || findByHash(token).isPresent();
    }

    /** Of a request that was made before tokens followed from the id. */
    private Optional<Subscriber> findByHash(String token) {
        return entities.createQuery("from Subscriber where tokenHash = ?1", Subscriber.class)
                .setParameter(1, Sha256.of(token))
                .getResultStream()
                .findFirst();
    }

    Optional<Subscriber> lock(UUID id) {
        return Optional.ofNullable(entities.find(Subscriber.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void delete(Subscriber subscriber) {
        entities.remove(subscriber);
    }

    /**
     * Deletes those who did not confirm in time.
     *
     * @param most at most so many
     */
    List<UUID> deleteUnconfirmed(int most) {
        return sql.statement("""
                delete from subscriber where id in (
                    select id from subscriber where state = 'PENDING' and requested_at < :before
                    limit :most for update skip locked)
                returning id
                """)
                .bind("before", clock.instant().minus(Subscriber.TO_CONFIRM))
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }
}
