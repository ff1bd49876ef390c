package org.cop.membership.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.membership.site.Site;
import org.cop.membership.site.SiteRepository;

@ApplicationScoped
class MatrixService {
    private final SiteRepository sites;
    private final EntityManager database;

    MatrixService(SiteRepository sites, EntityManager database) {
        this.sites = sites;
        this.database = database;
    }

    /**
     * Everybody who belongs to a site or once did, once at each. Nobody counts before they have accepted: not who is invited, nor who
     * declined, nor whose invitation was withdrawn.
     */
    @Transactional
    MembershipMatrix of(UUID programmeId) {
        var stints = database.createQuery("""
                        select member.firstStintId, member.sector, member.jobTitle, site.code, standing.facilitator,
                               standing.attended, member.joinedOn
                        from Member member
                        join Site site on site.id = member.siteId
                        join MemberStanding standing on standing.memberId = member.id
                        where member.programmeId = :programme and member.joinedOn is not null
                        """, Stint.class)
                .setParameter("programme", programmeId)
                .getResultList();
        return MembershipMatrix.of(
                sites.ofProgramme(programmeId).stream().map(Site::code).toList(), Stint.places(stints));
    }
}
