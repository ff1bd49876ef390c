package org.cop.membership.invitation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cop.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Those who can be invited: members of sites, and people appointed to a role in a programme. Their features implement it; every method runs
 * in the caller's transaction.
 */
public interface Invitees {
    enum Kind {
        MEMBER,
        APPOINTMENT
    }

    Kind kind();

    /** Who is invited to what, as things are now. */
    Invited invited(UUID inviteeId);

    /** Refuses whatever {@link #accept} would refuse; asked before an account is made for nothing. */
    void requireAcceptable(UUID inviteeId, @Nullable LocalDate on);

    /**
     * The invitee says yes.
     *
     * @param accountId the Keycloak subject with which they sign in from now on
     * @param on the day they joined; null for today
     */
    void accept(UUID inviteeId, String accountId, @Nullable LocalDate on);

    /** The invitee says no. */
    void decline(UUID inviteeId);

    /**
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
