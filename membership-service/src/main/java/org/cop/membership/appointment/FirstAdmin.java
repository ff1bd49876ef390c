package org.cop.membership.appointment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cop.kit.job.Jobs;
import org.cop.membership.access.Access;
import org.cop.membership.programme.FirstAdminAppointer;
import org.cop.membership.programme.Programme;

@ApplicationScoped
class FirstAdmin implements FirstAdminAppointer {
    private final AppointmentRepository appointments;
    private final Access access;
    private final Jobs jobs;
    private final Clock clock;

    FirstAdmin(AppointmentRepository appointments, Access access, Jobs jobs, Clock clock) {
        this.appointments = appointments;
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    @Transactional(MANDATORY)
    public void appoint(Programme programme, String accountId) {
        var founder = Appointment.founder(programme.id(), accountId, programme.day(null, clock));
        appointments.persist(founder);
        access.refresh(accountId);
        jobs.add(FounderContactHandler.KIND, founder.id().toString());
    }
}
