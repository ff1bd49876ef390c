package org.cop.membership.member;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees;
import org.cop.membership.site.SiteRepository;

/** Members and facilitators as those who are invited. */
@ApplicationScoped
class InvitedMembers implements Invitees {
    private final MemberRepository members;
    private final SiteRepository sites;

    InvitedMembers(MemberRepository members, SiteRepository sites) {
        this.members = members;
        this.sites = sites;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBER;
    }

    @Override
    public Member require(UUID memberId) {
        return requireNonNull(members.findById(memberId));
    }

    @Override
    public String place(Invitee invitee) {
        return sites.require(((Member) invitee).siteId()).place();
    }

    @Override
    public void requireOpen(Invitee invitee) {
        sites.requireShared(((Member) invitee).siteId()).requireOpen();
    }

    @Override
    public List<DomainEvent> accept(Invitee invitee, String accountId, LocalDate on) {
        var member = (Member) invitee;
        var firstStint = members.firstStint(member.siteId(), accountId, requireNonNull(member.email()));
        return List.of(member.join(accountId, on, firstStint.orElse(null)), member.contact());
    }
}
