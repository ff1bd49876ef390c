package org.cop.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.access.Access;
import org.cop.membership.access.CommissionersApart;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.invitation.InvitationStatus;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AppointmentService {
    private static final Logger LOG = Logger.getLogger(AppointmentService.class);

    private final AppointmentRepository appointments;
    private final ProgrammeRepository programmes;
    private final Invitations invitations;
    private final Access access;
    private final CommissionersApart apart;
    private final AccountTasks accountTasks;
    private final Outbox outbox;
    private final Clock clock;

    /** @param invitation the open one, if there is one */
    record Invited(Appointment appointment, @Nullable InvitationStatus invitation) {}

    AppointmentService(
            AppointmentRepository appointments,
            ProgrammeRepository programmes,
            Invitations invitations,
            Access access,
            CommissionersApart apart,
            AccountTasks accountTasks,
            Outbox outbox,
            Clock clock) {
        this.appointments = appointments;
        this.programmes = programmes;
        this.invitations = invitations;
        this.access = access;
        this.apart = apart;
        this.accountTasks = accountTasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Invited invite(UUID programmeId, AppointmentResource.AppointmentRequest request) {
        var programme = programmes.require(programmeId);
        var role = request.role().role();
        var email = EmailAddress.parse(request.email()).value();
        if (appointments.hasPresent(programmeId, role, email)) {
            throw RuleBroken.at(
                    "email", "already-appointed", "Somebody with this address is invited to the role or holds it");
        }
        apart.requireFor(programmeId, email, role);
        var appointment =
                Appointment.invite(programmeId, role, request.name(), email, programme.day(request.on(), clock));
        appointments.persist(appointment);
        invitations.send(Kind.APPOINTMENT, appointment);
        LOG.infof("Appointment %s: invited as %s in programme %s", appointment.id(), role, programmeId);
        return withInvitation(appointment);
    }

    @Transactional
    Invited sendInvitationAgain(UUID programmeId, UUID id) {
        var appointment = appointments.require(programmeId, id);
        appointment.requireInvited();
        invitations.send(Kind.APPOINTMENT, appointment);
        return withInvitation(appointment);
    }

    /** Of somebody who has not answered yet it withdraws the invitation. */
    @Transactional
    Invited end(UUID programmeId, UUID id, @Nullable LocalDate on) {
        // Locked, or two administrators could relieve each other at the same moment.
        var programme = programmes.requireLocked(programmeId);
        var appointment = appointments.require(programmeId, id);
        var day = programme.day(on, clock);
        if (appointment.isInvited()) {
            appointment.withdraw();
            invitations.withdraw(Kind.APPOINTMENT, id);
            LOG.infof("Appointment %s withdrawn", id);
        } else {
            appointments.requireAnotherAdmin(appointment);
            outbox.publish(appointment.end(day));
            lockOut(appointment);
            LOG.infof("Appointment %s ended", id);
        }
        return withInvitation(appointment);
    }

    private void lockOut(Appointment appointment) {
        var accountId = appointment.accountId();
        if (accountId != null) {
            access.refresh(accountId);
            if (!appointment.isFounder()) {
                accountTasks.matchRole(accountId, appointment.role());
            }
            accountTasks.endSessions(accountId);
        }
    }

    @Transactional
    Page<Invited> list(UUID programmeId, Paging paging) {
        var page = appointments.page(programmeId, paging);
        var open = invitations.status(
                Kind.APPOINTMENT, page.items().stream().map(Appointment::id).toList());
        return page.map(appointment -> new Invited(appointment, open.get(appointment.id())));
    }

    @Transactional
    Invited get(UUID programmeId, UUID id) {
        return withInvitation(appointments.require(programmeId, id));
    }

    private Invited withInvitation(Appointment appointment) {
        var open = invitations.status(Kind.APPOINTMENT, List.of(appointment.id()));
        return new Invited(appointment, open.get(appointment.id()));
    }
}
