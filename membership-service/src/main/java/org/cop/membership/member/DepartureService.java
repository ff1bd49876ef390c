package org.cop.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.access.Access;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.Invitees.Kind;
import org.cop.membership.member.Profiles.Profile;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How somebody leaves a site, and how they are forgotten. With the commit they have no access here any more, whatever their token says. */
@ApplicationScoped
class DepartureService {
    private static final Logger LOG = Logger.getLogger(DepartureService.class);

    private final MemberRepository members;
    private final MembersOfSite membersOfSite;
    private final ProgrammeRepository programmes;
    private final Invitations invitations;
    private final Access access;
    private final AccountTasks accountTasks;
    private final Profiles profiles;
    private final Outbox outbox;
    private final Clock clock;

    DepartureService(
            MemberRepository members,
            MembersOfSite membersOfSite,
            ProgrammeRepository programmes,
            Invitations invitations,
            Access access,
            AccountTasks accountTasks,
            Profiles profiles,
            Outbox outbox,
            Clock clock) {
        this.members = members;
        this.membersOfSite = membersOfSite;
        this.programmes = programmes;
        this.invitations = invitations;
        this.access = access;
        this.accountTasks = accountTasks;
        this.profiles = profiles;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Profile leave(UUID siteId, UUID id, String reason, @Nullable LocalDate on) {
        var member = membersOfSite.requireForChange(siteId, id);
        leave(member, reason, on);
        return profiles.of(member);
    }

    /** Also at a closed site, for the right to be forgotten does not end with it; and once more does no harm. */
    @Transactional
    Profile erase(UUID siteId, UUID id) {
        var member = members.require(siteId, id);
        if (!member.isErased()) {
            if (member.isPresent()) {
                leave(member, null, null);
            }
            var accountId = member.accountId();
            outbox.publish(member.erase(clock.instant()));
            if (accountId != null) {
                accountTasks.deleteIfUnused(accountId);
            }
            LOG.infof("Member %s erased", id);
        }
        return profiles.of(member);
    }

    private void leave(Member member, @Nullable String reason, @Nullable LocalDate on) {
        var day = programmes.require(member.programmeId()).day(on, clock);
        var left = member.leave(day, reason);
        invitations.withdraw(Kind.MEMBER, member.id());
        if (left.isPresent()) {
            outbox.publish(left.get());
            outbox.publish(member.noContact());
        }
        var accountId = member.accountId();
        if (accountId != null) {
            access.refresh(accountId);
            accountTasks.withdrawRole(accountId, member.role());
            accountTasks.endSessions(accountId);
        }
        LOG.infof("Member %s left site %s", member.id(), member.siteId());
    }
}
