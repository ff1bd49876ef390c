package org.cop.membership.member;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.erasure.ErasureService;
import org.cop.membership.erasure.ErasureView;
import org.cop.membership.erasure.RemovedRecords;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.standing.Standings;
import org.jboss.logging.Logger;

/** How what is known of a member goes: nothing stays of somebody who never joined, and of who did only what counts need. At a closed site too. */
@ApplicationScoped
class MemberRemoval {
    private static final Logger LOG = Logger.getLogger(MemberRemoval.class);

    private final MemberRepository members;
    private final MemberLookup lookup;
    private final Invitations invitations;
    private final Standings standings;
    private final AccountTasks accountTasks;
    private final ErasureService erasures;
    private final RemovedRecords removed;

    MemberRemoval(
            MemberRepository members,
            MemberLookup lookup,
            Invitations invitations,
            Standings standings,
            AccountTasks accountTasks,
            ErasureService erasures,
            RemovedRecords removed) {
        this.members = members;
        this.lookup = lookup;
        this.invitations = invitations;
        this.standings = standings;
        this.accountTasks = accountTasks;
        this.erasures = erasures;
        this.removed = removed;
    }

    /** Nothing is left of an invitation that came to nothing. */
    @Transactional
    void remove(UUID siteId, UUID id) {
        remove(lookup.requireForDeparture(siteId, id));
    }

    @Transactional(MANDATORY)
    void remove(Member member) {
        UUID id = member.id();
        if (member.joinedOn() != null) {
            throw new RuleBroken(
                    "has-joined",
                    "Whoever has belonged to the site leaves it, or is erased, so that its counts stay right");
        }
        var accounts = invitations.unusedAccounts(Kind.MEMBER, id);
        invitations.delete(Kind.MEMBER, id);
        standings.delete(id);
        members.delete(member);
        removed.removed(member);
        accounts.forEach(accountTasks::deleteIfUnused);
        LOG.infof("Member %s removed, who never joined", id);
    }

    /** Once more does no harm. */
    @Transactional
    ErasureView erase(UUID siteId, UUID id) {
        return erasures.erase(members.require(siteId, id));
    }
}
