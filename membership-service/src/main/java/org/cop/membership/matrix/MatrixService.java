package org.cop.membership.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.kit.access.SiteCircle;
import org.cop.membership.site.Site;
import org.cop.membership.site.SiteRepository;

@ApplicationScoped
class MatrixService {
    private final SiteRepository sites;
    private final SiteCircle circle;
    private final EntityManager database;

    MatrixService(SiteRepository sites, SiteCircle circle, EntityManager database) {
        this.sites = sites;
        this.circle = circle;
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
        var columns = sites.ofProgramme(programmeId);
        var beyond = columns.stream()
                .filter(site -> !circle.includesCaller(programmeId, site.id()))
                .map(Site::code)
                .collect(Collectors.toSet());
        return MembershipMatrix.of(columns.stream().map(Site::code).toList(), Stint.places(stints), beyond);
    }
}
