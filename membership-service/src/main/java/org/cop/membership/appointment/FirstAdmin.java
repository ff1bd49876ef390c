package org.cop.membership.appointment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cop.membership.access.Access;
import org.cop.membership.programme.FirstAdminAppointer;
import org.cop.membership.programme.Programme;

@ApplicationScoped
class FirstAdmin implements FirstAdminAppointer {
    private final AppointmentRepository appointments;
    private final Access access;
    private final Clock clock;

    FirstAdmin(AppointmentRepository appointments, Access access, Clock clock) {
        this.appointments = appointments;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(MANDATORY)
    public void appoint(Programme programme, String accountId) {
        appointments.persist(Appointment.founder(programme.id(), accountId, programme.day(null, clock)));
        access.refresh(accountId);
    }
}
