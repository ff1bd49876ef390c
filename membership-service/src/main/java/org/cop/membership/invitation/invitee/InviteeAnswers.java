package org.cop.membership.invitation.invitee;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.access.Access;
import org.cop.membership.access.CommissionersApart;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.invitation.invitee.Invitees.Invited;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an answer to an invitation does to the invitee, whoever it is. Every method runs in the caller's transaction. */
@ApplicationScoped
public class InviteeAnswers {
    private static final Logger LOG = Logger.getLogger(InviteeAnswers.class);

    private final InviteesOfKind invitees;
    private final ProgrammeRepository programmes;
    private final CommissionersApart apart;
    private final Access access;
    private final AccountTasks accountTasks;
    private final Outbox outbox;
    private final Clock clock;

    InviteeAnswers(
            InviteesOfKind invitees,
            ProgrammeRepository programmes,
            CommissionersApart apart,
            Access access,
            AccountTasks accountTasks,
            Outbox outbox,
            Clock clock) {
        this.invitees = invitees;
        this.programmes = programmes;
        this.apart = apart;
        this.access = access;
        this.accountTasks = accountTasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who is invited to what, as things are now. */
    public Invited invited(Kind kind, UUID inviteeId) {
        var feature = invitees.of(kind);
        var invitee = feature.require(inviteeId);
        var programme = programmes.require(invitee.programmeId());
        return new Invited(
                requireNonNull(invitee.name()),
                requireNonNull(invitee.email()),
                invitee.role(),
                programme.title(),
                programme.zone(),
                feature.place(invitee));
    }

    /** Refuses whatever {@link #accept} would refuse whichever account it is; asked before one is made for nothing. */
    public void requireAcceptable(Kind kind, UUID inviteeId, @Nullable LocalDate on) {
        var feature = invitees.of(kind);
        var invitee = feature.require(inviteeId);
        feature.requireOpen(invitee);
        invitee.requireInvited();
        if (programmes.require(invitee.programmeId()).day(on, clock).isBefore(invitee.invitedOn())) {
            throw RuleBroken.at("on", "date-out-of-order", "Nobody joins before they are invited");
        }
        apart.requireFor(invitee.programmeId(), requireNonNull(invitee.email()), invitee.role());
    }

    /** @param on the day they joined; null for today */
    public void accept(Kind kind, UUID inviteeId, String accountId, @Nullable LocalDate on) {
        requireAcceptable(kind, inviteeId, on);
        var feature = invitees.of(kind);
        var invitee = feature.require(inviteeId);
        var day = programmes.require(invitee.programmeId()).day(on, clock);
        feature.accept(invitee, accountId, day).forEach(outbox::publish);
        access.refresh(accountId);
        accountTasks.matchRole(accountId, invitee.role());
        LOG.infof("%s %s accepted", kind, inviteeId);
    }

    public void decline(Kind kind, UUID inviteeId) {
        invitees.of(kind).require(inviteeId).decline();
        LOG.infof("%s %s declined", kind, inviteeId);
    }
}
