package org.cop.meeting.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.InviteeRemoved;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.MembershipEvent.MemberStandingChanged;
import org.cop.events.MembershipEvent.PersonErased;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.place.Places;

/**
 * Keeps what the membership publishes. Each row knows which event it was made from, and an older one does not undo a newer. A member may
 * arrive before the site: each row stands for itself.
 */
@ApplicationScoped
class MembershipProjection {
    private final Places places;

    MembershipProjection(Places places) {
        this.places = places;
    }

    @Transactional(MANDATORY)
    void apply(ConsumedEvent<MembershipEvent> received) {
        long sequence = received.sequence();
        switch (received.event()) {
            case ProgrammeCreated created -> places.apply(created, sequence);
            case SiteEvent site -> places.apply(site, sequence);
            case MemberJoined joined -> joined(joined, sequence);
            case MemberLeft left -> left(left, sequence);
            // Follows from our own registers.
            case MemberStandingChanged _ -> {}
            // Of a person nothing is kept here but ids.
            case PersonErased _, InviteeRemoved _ -> {}
        }
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
