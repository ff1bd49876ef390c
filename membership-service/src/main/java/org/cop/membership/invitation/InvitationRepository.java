package org.cop.membership.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.membership.invitation.Invitation.State;
import org.cop.membership.invitation.invitee.Invitees;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
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
