package org.cop.casebook.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cop.casebook.republish.PublishedEvidence;
import org.cop.events.CasebookEvent.EvidenceAdded;

@ApplicationScoped
class EvidenceAsPublished implements PublishedEvidence {
    private final EvidenceRepository evidence;

    EvidenceAsPublished(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public List<EvidenceAdded> added(List<UUID> ids) {
        return evidence.list("id in ?1 order by id", ids).stream()
                .map(Evidence::added)
                .toList();
    }
}
