package org.cop.membership.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.membership.matrix.MembershipMatrix.Place;
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
     * Everybody who belongs to a site or once did, and who is invited. Not those who declined, nor those whose invitation was withdrawn: they
     * were never part of it.
     */
    @Transactional
    MembershipMatrix of(UUID programmeId) {
        var places = database.createQuery("""
                        select member.sector, member.jobTitle, site.code, standing.standing
                        from Member member
                        join Site site on site.id = member.siteId
                        join MemberStanding standing on standing.memberId = member.id
                        where member.programmeId = :programme and (member.state = INVITED or member.joinedOn is not null)
                        """, Place.class)
                .setParameter("programme", programmeId)
                .getResultList();
        return MembershipMatrix.of(
                sites.ofProgramme(programmeId).stream().map(Site::code).toList(), places);
    }
}
