package org.cop.membership.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.organisation.OrganisationRepository;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SiteService {
    private static final Logger LOG = Logger.getLogger(SiteService.class);

    private final SiteRepository sites;
    private final ProgrammeRepository programmes;
    private final OrganisationRepository organisations;
    private final Outbox outbox;
    private final Clock clock;

    SiteService(
            SiteRepository sites,
            ProgrammeRepository programmes,
            OrganisationRepository organisations,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.programmes = programmes;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Site propose(UUID programmeId, ProgrammeSitesResource.SiteRequest request) {
        var programme = programmes.require(programmeId);
        if (!organisations.exists(programmeId, request.hostOrganisationId())) {
            throw RuleBroken.at("hostOrganisationId", "organisation-unknown", "The programme has no such organisation");
        }
        if (sites.hasCode(programmeId, request.code())) {
            throw RuleBroken.at("code", "code-taken", "Another site of the programme has this code");
        }
        var site = Site.propose(
                programmeId,
                request.code(),
                request.place(),
                request.hostOrganisationId(),
                programme.day(request.on(), clock));
        sites.persist(site);
        publish(site.proposed());
        return site;
    }

    @Transactional
    Page<Site> list(UUID programmeId, Paging paging) {
        return sites.page(programmeId, paging);
    }

    @Transactional
    Site get(UUID siteId) {
        return sites.require(siteId);
    }

    @Transactional
    Site startBrokering(UUID siteId, @Nullable String ifMatch, @Nullable LocalDate on) {
        return move(siteId, ifMatch, on, Site::startBrokering);
    }

    @Transactional
    Site activate(UUID siteId, @Nullable String ifMatch, boolean seniorSponsor, @Nullable LocalDate on) {
        return move(siteId, ifMatch, on, (site, day) -> site.activate(seniorSponsor, day));
    }

    @Transactional
    Site startClosing(UUID siteId, @Nullable String ifMatch, @Nullable LocalDate on) {
        return move(siteId, ifMatch, on, Site::startClosing);
    }

    @Transactional
    Site close(UUID siteId, @Nullable String ifMatch, String reason, @Nullable LocalDate on) {
        return move(siteId, ifMatch, on, (site, day) -> site.close(reason, day));
    }

    private Site move(
            UUID siteId,
            @Nullable String ifMatch,
            @Nullable LocalDate on,
            BiFunction<Site, LocalDate, SiteEvent> step) {
        var site = sites.require(siteId);
        ETags.require(ifMatch, site.version());
        publish(step.apply(site, programmes.require(site.programmeId()).day(on, clock)));
        return site;
    }

    private void publish(SiteEvent event) {
        outbox.publish(event);
        LOG.infof("Site %s: %s", event.siteId(), event.getClass().getSimpleName());
    }
}
