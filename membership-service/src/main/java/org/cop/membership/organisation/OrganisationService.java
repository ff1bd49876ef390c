package org.cop.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrganisationService {
    private static final Logger LOG = Logger.getLogger(OrganisationService.class);

    private final OrganisationRepository organisations;
    private final ProgrammeRepository programmes;

    OrganisationService(OrganisationRepository organisations, ProgrammeRepository programmes) {
        this.organisations = organisations;
        this.programmes = programmes;
    }

    @Transactional
    Organisation add(UUID programmeId, String name, @Nullable Sector sector) {
        var programme = programmes.require(programmeId);
        if (organisations.hasName(programmeId, name)) {
            throw RuleBroken.at("name", "organisation-exists", "The programme has an organisation of this name");
        }
        var organisation = new Organisation(programme.id(), name, sector);
        organisations.persist(organisation);
        LOG.infof("Organisation %s added to programme %s", organisation.id(), programmeId);
        return organisation;
    }

    @Transactional
    Organisation get(UUID programmeId, UUID id) {
        return organisations.require(programmeId, id);
    }

    @Transactional
    Page<Organisation> list(UUID programmeId, Paging paging) {
        return organisations.page(programmeId, paging);
    }
}
