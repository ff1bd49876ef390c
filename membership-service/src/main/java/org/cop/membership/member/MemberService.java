package org.cop.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.access.CommissionersApart;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.member.Member.State;
import org.cop.membership.member.MemberViews.MemberDetails;
import org.cop.membership.programme.ProgrammeCalendar;
import org.cop.membership.site.Site;
import org.cop.membership.site.SiteRepository;
import org.cop.membership.standing.Standings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MemberService {
    private static final Logger LOG = Logger.getLogger(MemberService.class);

    /** Invitations, and what became of those that came to nothing, are shown to those who look after the site. */
    private static final Set<State> SHOWN_TO_ALL = EnumSet.of(State.JOINED, State.LEFT);

    private final MemberRepository members;
    private final MemberLookup lookup;
    private final SiteRepository sites;
    private final ProgrammeCalendar calendar;
    private final Standings standings;
    private final Invitations invitations;
    private final CommissionersApart apart;
    private final MemberViews views;

    MemberService(
            MemberRepository members,
            MemberLookup lookup,
            SiteRepository sites,
            ProgrammeCalendar calendar,
            Standings standings,
            Invitations invitations,
            CommissionersApart apart,
            MemberViews views) {
        this.members = members;
        this.lookup = lookup;
        this.sites = sites;
        this.calendar = calendar;
        this.standings = standings;
        this.invitations = invitations;
        this.apart = apart;
        this.views = views;
    }

    @Transactional
    MemberDetails inviteMember(UUID siteId, Member.Person person, @Nullable LocalDate on) {
        var site = sites.requireShared(siteId);
        site.requireBrokered();
        return invite(site, Role.MEMBER, person, on);
    }

    /** Facilitators may be there first: it is they who broker. */
    @Transactional
    MemberDetails inviteFacilitator(UUID siteId, Member.Person person, @Nullable LocalDate on) {
        var site = sites.requireShared(siteId);
        site.requireOpen();
        return invite(site, Role.FACILITATOR, person, on);
    }

    private MemberDetails invite(Site site, Role role, Member.Person person, @Nullable LocalDate on) {
        if (members.hasPresent(site.id(), person.email())) {
            throw RuleBroken.at(
                    "email", "already-member", "Somebody with this address is invited or belongs to the site");
        }
        apart.requireFor(site.programmeId(), person.email(), role);
        var day = calendar.day(site.programmeId(), on);
        var member = Member.invite(site, role, person, day);
        members.persist(member);
        standings.begin(member.id(), site.programmeId(), site.id(), member.isFacilitator());
        invitations.send(Kind.MEMBER, member);
        LOG.infof("Member %s invited to site %s as %s", member.id(), site.id(), role);
        return views.of(member);
    }

    @Transactional
    MemberDetails sendInvitationAgain(UUID siteId, UUID id) {
        var member = lookup.requireForChange(siteId, id);
        member.requireInvited();
        invitations.send(Kind.MEMBER, member);
        return views.of(member);
    }

    @Transactional
    Page<MemberDetails> list(UUID siteId, Paging paging) {
        return views.of(members.page(siteId, shownAt(siteId), paging));
    }

    @Transactional
    MemberDetails get(UUID siteId, UUID id) {
        var member = members.require(siteId, id);
        if (!shownAt(siteId).contains(member.state())) {
            throw new NotFoundException();
        }
        return views.of(member);
    }

    @Transactional
    boolean isLookedAfterByCaller(UUID siteId) {
        return lookup.isLookedAfterByCaller(siteId);
    }

    private Set<State> shownAt(UUID siteId) {
        return lookup.isLookedAfterByCaller(siteId) ? EnumSet.allOf(State.class) : SHOWN_TO_ALL;
    }
}
