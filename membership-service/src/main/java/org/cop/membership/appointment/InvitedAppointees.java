package org.cop.membership.appointment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.access.Access;
import org.cop.membership.invitation.Invitees;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** People appointed in a programme as those who are invited. */
@ApplicationScoped
class InvitedAppointees implements Invitees {
    private static final Logger LOG = Logger.getLogger(InvitedAppointees.class);

    private final AppointmentRepository appointments;
    private final ProgrammeRepository programmes;
    private final Access access;
    private final Outbox outbox;
    private final Clock clock;

    InvitedAppointees(
            AppointmentRepository appointments,
            ProgrammeRepository programmes,
            Access access,
            Outbox outbox,
            Clock clock) {
        this.appointments = appointments;
        this.programmes = programmes;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.APPOINTMENT;
    }

    @Override
    public Invited invited(UUID appointmentId) {
        var appointment = appointments.findById(appointmentId);
        var programme = programmes.require(appointment.programmeId());
        return new Invited(
                requireNonNull(appointment.name()),
                requireNonNull(appointment.email()),
                appointment.role(),
                programme.title(),
                programme.zone(),
                null);
    }

    @Override
    public void requireAcceptable(UUID appointmentId, @Nullable LocalDate on) {
        var appointment = appointments.findById(appointmentId);
        appointment.requireInvited();
        programmes.require(appointment.programmeId()).day(on, clock);
    }

    @Override
    public void accept(UUID appointmentId, String accountId, @Nullable LocalDate on) {
        var appointment = appointments.findById(appointmentId);
        var day = programmes.require(appointment.programmeId()).day(on, clock);
        outbox.publish(appointment.accept(accountId, day));
        access.refresh(accountId);
        LOG.infof("Appointment %s accepted", appointmentId);
    }

    @Override
    public void decline(UUID appointmentId) {
        appointments.findById(appointmentId).decline();
        LOG.infof("Appointment %s declined", appointmentId);
    }
}
