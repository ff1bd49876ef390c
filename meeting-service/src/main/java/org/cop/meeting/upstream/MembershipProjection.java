package org.cop.meeting.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.MembershipEvent.MemberStandingChanged;
import org.cop.events.MembershipEvent.PersonErased;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.kit.inbox.ConsumedEvent;

/**
 * Keeps what the membership tells. Each row knows which fact it was made from, and an older one does not undo a newer. A member may be heard
 * of before the site, a site before its programme: each row stands for itself.
 */
@ApplicationScoped
class MembershipProjection {

    @Transactional(MANDATORY)
    void apply(ConsumedEvent<MembershipEvent> received) {
        long sequence = received.sequence();
        switch (received.event()) {
            case ProgrammeCreated created -> created(created, sequence);
            case SiteProposed proposed -> site(proposed, false, sequence);
            case SiteBrokeringStarted started -> site(started, false, sequence);
            case SiteActivated activated -> site(activated, false, sequence);
            case SiteClosingStarted started -> site(started, false, sequence);
            case SiteClosed closed -> site(closed, true, sequence);
            case MemberJoined joined -> joined(joined, sequence);
            case MemberLeft left -> left(left, sequence);
            // Follows from our own registers.
            case MemberStandingChanged _ -> {}
            // Of a person nothing is kept here but ids.
            case PersonErased _ -> {}
        }
    }

    private static void created(ProgrammeCreated created, long sequence) {
        KnownProgramme programme = KnownProgramme.findById(created.programmeId());
        if (programme == null) {
            programme = new KnownProgramme();
            programme.id = created.programmeId();
        } else if (programme.sequence >= sequence) {
            return;
        }
        programme.zone = ZoneId.of(created.zone());
        programme.sequence = sequence;
        programme.persist();
    }

    private static void site(SiteEvent event, boolean closed, long sequence) {
        KnownSite site = KnownSite.findById(event.siteId());
        if (site == null) {
            site = new KnownSite();
            site.id = event.siteId();
        } else if (site.sequence >= sequence) {
            return;
        }
        site.programmeId = event.programmeId();
        site.closed = closed;
        site.sequence = sequence;
        site.persist();
    }

    private static void joined(MemberJoined joined, long sequence) {
        KnownMember member = KnownMember.findById(joined.memberId());
        if (member == null) {
            member = new KnownMember();
            member.id = joined.memberId();
        } else if (member.sequence >= sequence && member.joinedOn != null) {
            return;
        }
        if (member.sequence < sequence) {
            member.leftOn = null;
            member.sequence = sequence;
        } // else only the leaving was known, and the joining before it comes late
        member.siteId = joined.siteId();
        member.sector = joined.sector();
        member.facilitator = joined.facilitator();
        member.joinedOn = joined.on();
        member.persist();
    }

    private static void left(MemberLeft left, long sequence) {
        KnownMember member = KnownMember.findById(left.memberId());
        if (member == null) {
            member = new KnownMember();
            member.id = left.memberId();
            member.siteId = left.siteId();
        } else if (member.sequence >= sequence) {
            return;
        }
        member.leftOn = left.on();
        member.sequence = sequence;
        member.persist();
    }
}
