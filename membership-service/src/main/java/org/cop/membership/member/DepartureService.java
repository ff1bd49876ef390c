package org.cop.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.access.Access;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.member.MemberViews.MemberDetails;
import org.cop.membership.programme.ProgrammeCalendar;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves a site, and how an invitation is withdrawn; at a closed site too. With the commit they have no access here any more,
 * whatever their token says.
 */
@ApplicationScoped
class DepartureService {
    private static final Logger LOG = Logger.getLogger(DepartureService.class);

    private final MemberLookup lookup;
    private final ProgrammeCalendar calendar;
    private final Invitations invitations;
    private final Access access;
    private final AccountTasks accountTasks;
    private final MemberViews views;
    private final Outbox outbox;

    DepartureService(
            MemberLookup lookup,
            ProgrammeCalendar calendar,
            Invitations invitations,
            Access access,
            AccountTasks accountTasks,
            MemberViews views,
            Outbox outbox) {
        this.lookup = lookup;
        this.calendar = calendar;
        this.invitations = invitations;
        this.access = access;
        this.accountTasks = accountTasks;
        this.views = views;
        this.outbox = outbox;
    }

    /** Of somebody who has not answered yet it withdraws the invitation. */
    @Transactional
    MemberDetails leave(UUID siteId, UUID id, String reason, @Nullable LocalDate on) {
        var member = lookup.requireForDeparture(siteId, id);
        var day = calendar.day(member.programmeId(), on);
        if (member.isInvited()) {
            member.withdraw();
            invitations.withdraw(Kind.MEMBER, id);
            LOG.infof("Invitation of member %s withdrawn", id);
        } else {
            leave(member, reason, day);
        }
        return views.of(member);
    }

    private void leave(Member member, String reason, LocalDate day) {
        outbox.publish(member.leave(day, reason));
        outbox.publish(member.noContact());
        var accountId = member.accountId();
        if (accountId != null) {
            access.refresh(accountId);
            accountTasks.matchRole(accountId, member.role());
            accountTasks.endSessions(accountId);
        }
        LOG.infof("Member %s left site %s", member.id(), member.siteId());
    }
}
