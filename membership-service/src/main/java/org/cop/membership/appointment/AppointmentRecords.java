package org.cop.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.membership.erasure.PersonRecords;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.programme.ProgrammeRepository;

/** What programmes know of the people with a role in the whole of them. */
@ApplicationScoped
class AppointmentRecords implements PersonRecords {
    private final AppointmentRepository appointments;
    private final ProgrammeRepository programmes;
    private final AppointmentRemoval removal;
    private final Clock clock;

    AppointmentRecords(
            AppointmentRepository appointments,
            ProgrammeRepository programmes,
            AppointmentRemoval removal,
            Clock clock) {
        this.appointments = appointments;
        this.programmes = programmes;
        this.removal = removal;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.APPOINTMENT;
    }

    @Override
    public List<Appointment> find(Set<String> accountIds, Set<String> addresses) {
        return appointments.list("accountId in ?1 or email in ?2", List.copyOf(accountIds), List.copyOf(addresses));
    }

    @Override
    public Optional<Appointment> findById(UUID id) {
        return appointments.findByIdOptional(id);
    }

    @Override
    public Set<Role> end(Invitee mine) {
        var appointment = (Appointment) mine;
        appointments.requireAnotherAdmin(appointment);
        // That there is nobody to write to any more is published by the erasure.
        appointment.end(programmes.require(appointment.programmeId()).day(null, clock));
        return appointment.isFounder() ? Set.of() : Set.of(appointment.role());
    }

    @Override
    public void remove(Invitee mine) {
        removal.remove((Appointment) mine);
    }
}
