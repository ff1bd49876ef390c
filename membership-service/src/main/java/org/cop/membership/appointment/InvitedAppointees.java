package org.cop.membership.appointment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees;
import org.jspecify.annotations.Nullable;

/** People appointed in a programme as those who are invited. */
@ApplicationScoped
class InvitedAppointees implements Invitees {
    private final AppointmentRepository appointments;

    InvitedAppointees(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

    @Override
    public Kind kind() {
        return Kind.APPOINTMENT;
    }

    @Override
    public Appointment require(UUID appointmentId) {
        return requireNonNull(appointments.findById(appointmentId));
    }

    @Override
    public @Nullable String place(Invitee invitee) {
        return null;
    }

    @Override
    public void requireOpen(Invitee invitee) {
        // A programme is never closed to those who run it.
    }

    @Override
    public List<DomainEvent> accept(Invitee invitee, String accountId, LocalDate on) {
        return List.of(((Appointment) invitee).accept(accountId, on));
    }
}
