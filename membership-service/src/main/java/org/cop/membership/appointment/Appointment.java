package org.cop.membership.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.Role;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.invitation.invitee.Invitee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds in the whole programme: administrator, editor, knowledge broker or commissioner. Invited; active, declined or
 * withdrawn; ended. Whoever created the programme is its first administrator without having been invited; their name and address are those
 * of their account.
 */
@Entity
@Table(name = "appointment")
class Appointment extends Invitee {
    @Schema(name = "AppointmentState")
    enum State {
        INVITED,
        ACTIVE,
        DECLINED,
        WITHDRAWN,
        ENDED
    }

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate appointedOn;
    private LocalDate endedOn;
    private boolean founder;

    protected Appointment() {}

    private Appointment(UUID programmeId, Role role, @Nullable String name, @Nullable String email, LocalDate on) {
        super(programmeId, role, name, email, on);
        state = State.INVITED;
    }

    /** @param email in small letters */
    static Appointment invite(UUID programmeId, Role role, String name, String email, LocalDate on) {
        return new Appointment(programmeId, role, name, email, on);
    }

    static Appointment founder(UUID programmeId, String accountId, LocalDate on) {
        var appointment = new Appointment(programmeId, Role.PROGRAMME_ADMIN, null, null, on);
        appointment.founder = true;
        appointment.take(accountId, on);
        return appointment;
    }

    /** @return how to reach whoever took the role */
    ContactChanged accept(String newAccountId, LocalDate on) {
        take(newAccountId, on);
        return contact();
    }

    private void take(String newAccountId, LocalDate on) {
        accepted(newAccountId);
        state = State.ACTIVE;
        appointedOn = on;
    }

    /** As their account calls them, in small letters. @return how to reach them */
    ContactChanged nameFounder(String name, String email) {
        if (!founder || !isActive()) {
            throw new IllegalStateException("Whoever was invited has the name and the address of the invitation");
        }
        name(name, email);
        return contact();
    }

    @Override
    public void decline() {
        requireInvited();
        state = State.DECLINED;
    }

    @Override
    public void withdraw() {
        requireInvited();
        state = State.WITHDRAWN;
    }

    ContactErased end(LocalDate on) {
        if (!isActive()) {
            throw new RuleBroken("not-appointed", "This appointment has ended already, or was declined");
        }
        if (on.isBefore(appointedOn)) {
            throw RuleBroken.at("on", "date-out-of-order", "It cannot end before it began");
        }
        state = State.ENDED;
        endedOn = on;
        return noContact();
    }

    boolean isActiveAdmin() {
        return isActive() && role() == Role.PROGRAMME_ADMIN;
    }

    /** Whose realm role Keycloak gave before there was anything here, so that it is not taken here either. */
    boolean isFounder() {
        return founder;
    }

    @Override
    public boolean isInvited() {
        return state == State.INVITED;
    }

    @Override
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    @Override
    public @Nullable UUID siteId() {
        return null;
    }

    State state() {
        return state;
    }

    @Nullable
    LocalDate appointedOn() {
        return appointedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
