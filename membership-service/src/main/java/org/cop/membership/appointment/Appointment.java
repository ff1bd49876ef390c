package org.cop.membership.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds in the whole programme: administrator, editor, knowledge broker or commissioner. Invited; active, or declined;
 * ended. Whoever created the programme is its first administrator without having been invited, and so without a name or an address.
 */
@Entity
@Table(name = "appointment")
class Appointment {
    @Schema(name = "AppointmentState")
    enum State {
        INVITED,
        ACTIVE,
        DECLINED,
        ENDED
    }

    @Id
    private UUID id;

    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private State state;

    private String accountId;
    private LocalDate invitedOn;
    private LocalDate appointedOn;
    private LocalDate endedOn;

    @Version
    private int version;

    protected Appointment() {}

    /** @param email in small letters */
    static Appointment invite(UUID programmeId, Role role, String name, String email, LocalDate on) {
        var appointment = new Appointment();
        appointment.id = Ids.next();
        appointment.programmeId = programmeId;
        appointment.role = role;
        appointment.name = name;
        appointment.email = email;
        appointment.state = State.INVITED;
        appointment.invitedOn = on;
        return appointment;
    }

    static Appointment founder(UUID programmeId, String accountId, LocalDate on) {
        var appointment = new Appointment();
        appointment.id = Ids.next();
        appointment.programmeId = programmeId;
        appointment.role = Role.PROGRAMME_ADMIN;
        appointment.state = State.ACTIVE;
        appointment.accountId = accountId;
        appointment.invitedOn = on;
        appointment.appointedOn = on;
        return appointment;
    }

    /** @return how to reach whoever took the role */
    ContactChanged accept(String newAccountId, LocalDate on) {
        requireInvited();
        state = State.ACTIVE;
        accountId = newAccountId;
        appointedOn = on;
        return new ContactChanged(id, programmeId, null, accountId, name, email, new TreeSet<>(Set.of(role)));
    }

    void decline() {
        requireInvited();
        state = State.DECLINED;
    }

    /** Of somebody who has not answered it withdraws the invitation. */
    ContactErased end(LocalDate on) {
        if (state != State.INVITED && state != State.ACTIVE) {
            throw new RuleBroken("not-appointed", "This appointment has ended already, or was declined");
        }
        if (appointedOn != null && on.isBefore(appointedOn)) {
            throw RuleBroken.at("on", "date-out-of-order", "It cannot end before it began");
        }
        state = State.ENDED;
        endedOn = on;
        return new ContactErased(id);
    }

    void requireInvited() {
        if (state != State.INVITED) {
            throw new RuleBroken("not-invited", "This person has answered the invitation, or it was withdrawn");
        }
    }

    boolean isActiveAdmin() {
        return state == State.ACTIVE && role == Role.PROGRAMME_ADMIN;
    }

    /** Not so with the founder, whose realm role Keycloak gave before there was anything here. */
    boolean wasInvited() {
        return email != null;
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    Role role() {
        return role;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    State state() {
        return state;
    }

    @Nullable
    String accountId() {
        return accountId;
    }

    LocalDate invitedOn() {
        return invitedOn;
    }

    @Nullable
    LocalDate appointedOn() {
        return appointedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    int version() {
        return version;
    }
}
