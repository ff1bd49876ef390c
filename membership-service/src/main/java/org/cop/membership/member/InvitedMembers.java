package org.cop.membership.member;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.access.Access;
import org.cop.membership.invitation.Invitees;
import org.cop.membership.programme.ProgrammeRepository;
import org.cop.membership.site.SiteRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Members and facilitators as those who are invited. */
@ApplicationScoped
class InvitedMembers implements Invitees {
    private static final Logger LOG = Logger.getLogger(InvitedMembers.class);

    private final MemberRepository members;
    private final SiteRepository sites;
    private final ProgrammeRepository programmes;
    private final Access access;
    private final Outbox outbox;
    private final Clock clock;

    InvitedMembers(
            MemberRepository members,
            SiteRepository sites,
            ProgrammeRepository programmes,
            Access access,
            Outbox outbox,
            Clock clock) {
        this.members = members;
        this.sites = sites;
        this.programmes = programmes;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBER;
    }

    @Override
    public Invited invited(UUID memberId) {
        var member = members.findById(memberId);
        var programme = programmes.require(member.programmeId());
        return new Invited(
                requireNonNull(member.name()),
                requireNonNull(member.email()),
                member.role(),
                programme.title(),
                programme.zone(),
                sites.require(member.siteId()).place());
    }

    @Override
    public void requireAcceptable(UUID memberId, @Nullable LocalDate on) {
        var member = members.findById(memberId);
        sites.requireShared(member.siteId()).requireOpen();
        member.requireInvited();
        programmes.require(member.programmeId()).day(on, clock);
    }

    @Override
    public void accept(UUID memberId, String accountId, @Nullable LocalDate on) {
        requireAcceptable(memberId, on);
        var member = members.findById(memberId);
        var day = programmes.require(member.programmeId()).day(on, clock);
        var firstStint = members.firstStint(member.siteId(), accountId, requireNonNull(member.email()));
        outbox.publish(member.join(accountId, day, firstStint.orElse(null)));
        outbox.publish(member.contact());
        access.refresh(accountId);
        LOG.infof("Member %s joined site %s", memberId, member.siteId());
    }

    @Override
    public void decline(UUID memberId) {
        members.findById(memberId).decline();
        LOG.infof("Member %s declined", memberId);
    }
}
