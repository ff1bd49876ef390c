package org.cop.casebook.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.MemberEvent;
import org.cop.events.MembershipEvent.PersonErased;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.kit.access.SiteProgrammes;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.web.problem.RuleBroken;

/** The programmes and sites as the membership service has told of them. */
@ApplicationScoped
public class KnownSites implements SiteProgrammes {
    @Override
    @Transactional
    public Optional<UUID> programmeOf(UUID siteId) {
        return KnownSite.<KnownSite>findByIdOptional(siteId).map(site -> site.programmeId);
    }

    /**
     * For whoever is about to write something at the site.
     *
     * @return the programme it belongs to
     */
    @Transactional(MANDATORY)
    public UUID requireOpen(UUID siteId) {
        KnownSite site = KnownSite.<KnownSite>findByIdOptional(siteId).orElseThrow(NotFoundException::new);
        if (site.closed) {
            throw new RuleBroken("site-closed", "The site is closed; what it has can be read, and a case withdrawn");
        }
        return site.programmeId;
    }

    @Transactional(MANDATORY)
    void apply(ConsumedEvent<MembershipEvent> received) {
        switch (received.event()) {
            case ProgrammeCreated programme -> apply(programme, received.sequence());
            case SiteProposed site -> apply(site, false, received.sequence());
            case SiteBrokeringStarted site -> apply(site, false, received.sequence());
            case SiteActivated site -> apply(site, false, received.sequence());
            case SiteClosingStarted site -> apply(site, false, received.sequence());
            case SiteClosed site -> apply(site, true, received.sequence());
            case PersonErased _ -> {
                // of a person nothing is kept here but ids
            }
            case MemberEvent _ -> {
                // cop.access.v1 says what they may do here
            }
        }
    }

    private static void apply(ProgrammeCreated event, long sequence) {
        KnownProgramme programme = KnownProgramme.findById(event.programmeId());
        if (programme == null) {
            programme = new KnownProgramme();
            programme.id = event.programmeId();
        } else if (programme.sequence >= sequence) {
            return;
        }
        programme.zone = ZoneId.of(event.zone()).getId();
        programme.sequence = sequence;
        programme.persist();
    }

    private static void apply(SiteEvent event, boolean closed, long sequence) {
        KnownSite site = KnownSite.findById(event.siteId());
        if (site == null) {
            site = new KnownSite();
            site.id = event.siteId();
            site.programmeId = event.programmeId();
        } else if (site.sequence >= sequence) {
            return;
        }
        site.closed = closed;
        site.sequence = sequence;
        site.persist();
    }
}
