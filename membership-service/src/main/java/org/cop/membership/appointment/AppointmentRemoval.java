package org.cop.membership.appointment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.erasure.ErasureService;
import org.cop.membership.erasure.ErasureView;
import org.cop.membership.erasure.RemovedRecords;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.jboss.logging.Logger;

/** How what is known of an appointment goes: it is removed when the role is not held, or whoever held it is forgotten. */
@ApplicationScoped
class AppointmentRemoval {
    private static final Logger LOG = Logger.getLogger(AppointmentRemoval.class);

    private final AppointmentRepository appointments;
    private final Invitations invitations;
    private final AccountTasks accountTasks;
    private final ErasureService erasures;
    private final RemovedRecords removed;

    AppointmentRemoval(
            AppointmentRepository appointments,
            Invitations invitations,
            AccountTasks accountTasks,
            ErasureService erasures,
            RemovedRecords removed) {
        this.appointments = appointments;
        this.invitations = invitations;
        this.accountTasks = accountTasks;
        this.erasures = erasures;
        this.removed = removed;
    }

    /** Nothing is left of a role that is not held, nor of the account if it is needed for nothing else. */
    @Transactional
    void remove(UUID programmeId, UUID id) {
        remove(appointments.require(programmeId, id));
    }

    @Transactional(MANDATORY)
    void remove(Appointment appointment) {
        UUID id = appointment.id();
        if (appointment.isActive()) {
            throw new RuleBroken("still-appointed", "Whoever holds the role gives it up first");
        }
        if (appointment.isFounder() && !appointment.isErased()) {
            throw new RuleBroken("founder-stays", "Whoever began the programme stays on its record, or is erased");
        }
        var accounts = new HashSet<>(invitations.unusedAccounts(Kind.APPOINTMENT, id));
        if (appointment.accountId() != null) {
            accounts.add(appointment.accountId());
        }
        invitations.delete(Kind.APPOINTMENT, id);
        appointments.delete(appointment);
        removed.removed(appointment);
        accounts.forEach(accountTasks::deleteIfUnused);
        LOG.infof("Appointment %s removed", id);
    }

    /** Once more does no harm. */
    @Transactional
    ErasureView erase(UUID programmeId, UUID id) {
        return erasures.erase(appointments.require(programmeId, id));
    }
}
