package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.cop.newsletter.activity.CaseWithdrawn;
import org.jboss.logging.Logger;

/**
 * Takes a withdrawn case study out of the editions: out of those that nobody has approved, as if it had never been in; in those that have
 * begun to go out its line says that it was withdrawn, for the archive and for whoever has not got the mail yet.
 */
@ApplicationScoped
class EditionRecall {
    private static final Logger LOG = Logger.getLogger(EditionRecall.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final EditionMails mails;
    private final Clock clock;

    EditionRecall(EditionRepository editions, EditionItems items, EditionMails mails, Clock clock) {
        this.editions = editions;
        this.items = items;
        this.mails = mails;
        this.clock = clock;
    }

    void recall(@Observes CaseWithdrawn withdrawn) {
        UUID caseStudyId = withdrawn.caseStudyId();
        for (EditionItem item : items.ofCase(caseStudyId)) {
            // Whoever approves it at this moment is waited for, and then it has begun to go out.
            Edition edition = editions.findById(item.editionId(), LockModeType.PESSIMISTIC_WRITE);
            if (edition.isOpen()) {
                items.remove(item);
                edition.lose(item.hidden(), clock.instant());
            } else {
                items.redact(item);
                edition.redact(clock.instant());
                mails.freeze(edition);
            }
            LOG.infof("Case study %s was taken out of edition %s", caseStudyId, edition.id());
        }
    }
}
