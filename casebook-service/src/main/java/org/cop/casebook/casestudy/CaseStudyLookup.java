package org.cop.casebook.casestudy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cop.kit.web.problem.RuleBroken;

/** What evidence and issues may ask of the case studies: whether there is one. None of its words. */
@ApplicationScoped
public class CaseStudyLookup {
    private final CaseStudyRepository studies;

    CaseStudyLookup(CaseStudyRepository studies) {
        this.studies = studies;
    }

    @Transactional(MANDATORY)
    public boolean isKnown(UUID siteId, UUID id) {
        return studies.count("siteId = ?1 and id = ?2", siteId, id) == 1;
    }

    /** Goes on only for a case of that site. */
    @Transactional(MANDATORY)
    public void require(UUID siteId, UUID id) {
        if (!isKnown(siteId, id)) {
            throw new NotFoundException();
        }
    }

    /** Goes on only for a case of that site that nobody has withdrawn. */
    @Transactional(MANDATORY)
    public void requireCarried(UUID siteId, UUID id) {
        if (studies.require(siteId, id).state() == CaseState.WITHDRAWN) {
            throw new RuleBroken("case-withdrawn", "The case was withdrawn");
        }
    }
}
