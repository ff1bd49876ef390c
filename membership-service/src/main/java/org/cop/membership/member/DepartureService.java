package org.cop.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.access.Access;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.erasure.ErasureService;
import org.cop.membership.erasure.ErasureView;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.member.MemberViews.MemberDetails;
import org.cop.membership.programme.ProgrammeRepository;
import org.cop.membership.standing.Standings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves a site, how an invitation is withdrawn, and how people are forgotten; all of it at a closed site too. With the commit
 * they have no access here any more, whatever their token says.
 */
@ApplicationScoped
class DepartureService {
    private static final Logger LOG = Logger.getLogger(DepartureService.class);

    private final MemberRepository members;
    private final MemberLookup lookup;
    private final ProgrammeRepository programmes;
    private final Invitations invitations;
    private final Standings standings;
    private final Access access;
    private final AccountTasks accountTasks;
    private final ErasureService erasures;
    private final MemberViews views;
    private final Outbox outbox;
    private final Clock clock;

    DepartureService(
            MemberRepository members,
            MemberLookup lookup,
            ProgrammeRepository programmes,
            Invitations invitations,
            Standings standings,
            Access access,
            AccountTasks accountTasks,
            ErasureService erasures,
            MemberViews views,
            Outbox outbox,
            Clock clock) {
        this.members = members;
        this.lookup = lookup;
        this.programmes = programmes;
        this.invitations = invitations;
        this.standings = standings;
        this.access = access;
        this.accountTasks = accountTasks;
        this.erasures = erasures;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of somebody who has not answered yet it withdraws the invitation. */
    @Transactional
    MemberDetails leave(UUID siteId, UUID id, String reason, @Nullable LocalDate on) {
        var member = lookup.requireForDeparture(siteId, id);
        var day = programmes.require(member.programmeId()).day(on, clock);
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

    /** Nothing is left of an invitation that came to nothing. */
    @Transactional
    void remove(UUID siteId, UUID id) {
        var member = lookup.requireForDeparture(siteId, id);
        if (member.joinedOn() != null) {
            throw new RuleBroken(
                    "has-joined",
                    "Whoever has belonged to the site leaves it, or is erased, so that its counts stay right");
        }
        var accounts = invitations.unusedAccounts(Kind.MEMBER, id);
        invitations.delete(Kind.MEMBER, id);
        standings.delete(id);
        members.delete(member);
        accounts.forEach(accountTasks::deleteIfUnused);
        LOG.infof("Member %s removed, who never joined", id);
    }

    /** Once more does no harm. */
    @Transactional
    ErasureView erase(UUID siteId, UUID id) {
        return erasures.erase(members.require(siteId, id));
    }
}
