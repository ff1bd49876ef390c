package org.cop.membership.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.membership.invitation.Invitation.State;
import org.hibernate.Timeouts;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    /** The mail that has waited longest and that no other instance is about to send. */
    Optional<Invitation> lockNextDue(Instant now) {
        return find("mailDueAt <= ?1 order by mailDueAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .range(0, 0)
                .firstResultOptional();
    }

    /** @param oldest the id of the one that has waited longest: ids sort by the time they were made */
    record Waiting(long count, Optional<UUID> oldest) {}

    Waiting waitingForMail() {
        return new Waiting(
                count("mailDueAt is not null"),
                find("mailDueAt is not null order by id")
                        .range(0, 0)
                        .<Invitation>firstResultOptional()
                        .map(Invitation::id));
    }

    /** Locked, so that of two who use the token at once the second comes too late. */
    Optional<Invitation> lockByToken(SecretToken token) {
        return find("tokenHash", (Object) token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Invitation> lockOpen(Invitees.Kind kind, UUID inviteeId) {
        return find(column(kind) + " = ?1 and state = ?2", inviteeId, State.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    List<Invitation> of(Invitees.Kind kind, UUID inviteeId) {
        return list(column(kind), inviteeId);
    }

    void deleteOf(Invitees.Kind kind, UUID inviteeId) {
        of(kind, inviteeId).forEach(this::delete);
        flush();
    }

    List<Invitation> open(Invitees.Kind kind, Collection<UUID> inviteeIds) {
        return list(column(kind) + " in ?1 and state = ?2", inviteeIds, State.OPEN);
    }

    private static String column(Invitees.Kind kind) {
        return switch (kind) {
            case MEMBER -> "memberId";
            case APPOINTMENT -> "appointmentId";
        };
    }
}
