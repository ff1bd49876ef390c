package org.cop.membership.invitation.invitee;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A feature whose people are invited: members of sites, and people appointed to a role in a programme. It says what is its own; what is the
 * same for both does {@link InviteeAnswers}. Every method runs in the caller's transaction.
 */
public interface Invitees {
    enum Kind {
        MEMBER,
        APPOINTMENT
    }

    Kind kind();

    Invitee require(UUID inviteeId);

    /** Where the site is that they are invited to; null for a role in the whole programme. */
    @Nullable
    String place(Invitee invitee);

    /** Refuses if nobody can be taken in there any more. */
    void requireOpen(Invitee invitee);

    /**
     * The invitee says yes.
     *
     * @param accountId the Keycloak subject with which they sign in from now on
     * @param on the day they joined
     * @return what others are to learn of it
     */
    List<DomainEvent> accept(Invitee invitee, String accountId, LocalDate on);

    /**
     * Who is invited to what, as things are now.
     *
     * @param programme what the programme is called
     * @param zone the programme's time zone
     * @param place where the site is; null for a role in the whole programme
     */
    record Invited(
            String name,
            String email,
            Role role,
            String programme,
            ZoneId zone,
            @Nullable String place) {}
}
