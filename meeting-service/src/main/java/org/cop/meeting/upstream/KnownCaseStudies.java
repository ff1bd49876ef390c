package org.cop.meeting.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.kit.inbox.ConsumedEvent;

/** The cases that were presented at meetings: what an action may be about. To which site a case belongs never changes, so a replay changes nothing. */
@ApplicationScoped
public class KnownCaseStudies {
    @Transactional(MANDATORY)
    public boolean isOf(UUID siteId, UUID caseStudyId) {
        return KnownCaseStudy.count("id = ?1 and siteId = ?2", caseStudyId, siteId) == 1;
    }

    @Transactional(MANDATORY)
    void apply(ConsumedEvent<CasebookEvent> received) {
        switch (received.event()) {
            case CaseStudyPresented presented -> {
                if (KnownCaseStudy.findById(presented.caseStudyId()) == null) {
                    var study = new KnownCaseStudy();
                    study.id = presented.caseStudyId();
                    study.siteId = presented.siteId();
                    study.persist();
                }
            }
            // What was agreed because of a case stays when the case is withdrawn.
            case CaseStudyPublished _, CaseStudyWithdrawn _ -> {}
            // Actions name no evidence.
            case EvidenceAdded _, EvidenceAttached _ -> {}
        }
    }
}
