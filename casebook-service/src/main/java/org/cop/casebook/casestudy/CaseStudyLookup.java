package org.cop.casebook.casestudy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.cop.kit.web.problem.RuleBroken;

/** What evidence and issues may ask of the case studies: whether there is one that the caller, or the site, may see. None of its words. */
@ApplicationScoped
public class CaseStudyLookup {
    private final CaseStudyRepository studies;

    private final Caller caller;

    CaseStudyLookup(CaseStudyRepository studies, Caller caller) {
        this.studies = studies;
        this.caller = caller;
    }

    /**
     * Whether the whole site has seen the case. Not a draft, also not the caller's own: who names what nobody else can know of is known by it.
     */
    @Transactional(MANDATORY)
    public boolean wasHandedIn(UUID siteId, UUID id) {
        return studies.visible(siteId, id, caller.accountId())
                .filter(CaseStudy::wasHandedIn)
                .isPresent();
    }

    /** Goes on only for a case of that site. */
    @Transactional(MANDATORY)
    public void require(UUID siteId, UUID id) {
        studies.require(siteId, id, caller.accountId());
    }

    /** Goes on only for a case of that site that nobody has withdrawn. */
    @Transactional(MANDATORY)
    public void requireNotWithdrawn(UUID siteId, UUID id) {
        if (studies.require(siteId, id, caller.accountId()).state() == CaseState.WITHDRAWN) {
            throw new RuleBroken("case-withdrawn", "The case was withdrawn");
        }
    }
}
