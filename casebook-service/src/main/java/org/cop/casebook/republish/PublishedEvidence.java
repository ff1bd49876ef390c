package org.cop.casebook.republish;

import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent.EvidenceAdded;

/** Done by the feature that keeps the evidence, which alone knows how a work is cited. */
public interface PublishedEvidence {
    List<EvidenceAdded> added(List<UUID> ids);
}
