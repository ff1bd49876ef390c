package org.cop.meeting.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.access.SiteProgrammes;
import org.cop.kit.web.problem.RuleBroken;

/**
 * The sites that this service has heard of. A site counts as heard of once its programme is, whose zone its hours are meant in: until then
 * nobody is let in, for a meeting at the wrong hour is worse than one that is entered a moment later.
 */
@ApplicationScoped
public class Sites implements SiteProgrammes {
    private final EntityManager entities;

    Sites(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public Optional<UUID> programmeOf(UUID siteId) {
        return find(siteId).map(Site::programmeId);
    }

    @Transactional
    public Site require(UUID siteId) {
        return find(siteId).orElseThrow(NotFoundException::new);
    }

    /**
     * For whoever is about to change something there.
     *
     * @throws RuleBroken {@code site-closed}
     */
    @Transactional
    public Site requireOpen(UUID siteId) {
        Site site = require(siteId);
        if (site.closed()) {
            throw new RuleBroken("site-closed", "The site is closed: its records can be read but not changed");
        }
        return site;
    }

    /** The same, and nobody else gets past this point for the site until the transaction ends. */
    @Transactional(MANDATORY)
    public Site lockOpen(UUID siteId) {
        entities.find(KnownSite.class, siteId, LockModeType.PESSIMISTIC_WRITE);
        return requireOpen(siteId);
    }

    private Optional<Site> find(UUID siteId) {
        return entities.createQuery(
                        "select s.id, s.programmeId, p.zone, s.closed"
                                + " from KnownSite s join KnownProgramme p on p.id = s.programmeId where s.id = ?1",
                        Site.class)
                .setParameter(1, siteId)
                .getResultStream()
                .findFirst();
    }
}
