package org.cop.newsletter.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside who asked for the public edition. Asked, then confirmed by the holder of the address itself (anybody can type in
 * somebody else's), then ended: the address is deleted, what was agreed to and when is kept.
 */
@Entity
@Table(name = "subscriber")
class Subscriber {
    /** A request that nobody confirmed is void so long after its last mail; there are {@link ConfirmationLimits#MOST_MAILS} at most. */
    static final Duration TO_CONFIRM = Duration.ofDays(7);

    enum State {
        PENDING,
        CONFIRMED,
        ENDED
    }

    @Id
    private UUID id;

    @Column
    private UUID programmeId;

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private byte @Nullable [] tokenHash;

    @Column
    private @Nullable Instant tokenExpiresAt;

    @Column
    private Instant requestedAt;

    @Column
    private @Nullable Instant confirmedAt;

    @Column
    private @Nullable String consentText;

    @Enumerated(EnumType.STRING)
    @Column
    private Consent.@Nullable Method consentMethod;

    @Column
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Subscriber() {}

    static Subscriber ask(UUID id, UUID programmeId, String email, Instant now) {
        var asked = new Subscriber();
        asked.id = id;
        asked.programmeId = programmeId;
        asked.email = email;
        asked.state = State.PENDING;
        asked.askAgain(now);
        return asked;
    }

    /** Another mail goes out, and its link is to work as long as that of the first. */
    Subscriber askAgain(Instant now) {
        tokenExpiresAt = now.plus(TO_CONFIRM);
        requestedAt = now;
        return this;
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    /** Whether the token that led here still counts. One that was used counts on, so that a second click does not frighten. */
    boolean canBeConfirmed(Instant now) {
        return state == State.CONFIRMED
                || (state == State.PENDING && now.isBefore(Objects.requireNonNull(tokenExpiresAt)));
    }

    /** @return the address that was confirmed just now; empty if it had been before */
    Optional<String> confirm(Consent.Method method, Instant now) {
        if (state != State.PENDING) {
            return Optional.empty();
        }
        state = State.CONFIRMED;
        confirmedAt = now;
        consentText = Consent.VERSION;
        consentMethod = method;
        return Optional.ofNullable(email);
    }

    void end(Instant now) {
        if (state != State.ENDED) {
            state = State.ENDED;
            endedAt = now;
            email = null;
            tokenHash = null;
        }
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    /** The last time, if it is not confirmed. */
    Instant requestedAt() {
        return requestedAt;
    }

    State state() {
        return state;
    }
}
