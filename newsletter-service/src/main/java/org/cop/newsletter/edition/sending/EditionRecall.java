package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.newsletter.activity.ActivitiesChanged;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.ItemChanges;
import org.cop.newsletter.edition.sending.UnreadableItems.Unreadable;
import org.jboss.logging.Logger;

/**
 * Takes out of the editions what their readers may not read any more: what was withdrawn, an issue that editors have rejected, its answer, and
 * what was cleared for fewer since. In those that have begun to go out its line says that it was withdrawn, for the archive, the feed and
 * whoever has not got the mail yet. From those that nobody has approved what was withdrawn or rejected goes as if it had never been in; what
 * fewer may read now keeps them from being approved, so that an editor learns of it.
 */
@ApplicationScoped
class EditionRecall {
    private static final Logger LOG = Logger.getLogger(EditionRecall.class);

    private final EditionRepository editions;
    private final UnreadableItems unreadable;
    private final ItemChanges changes;
    private final EditionMails mails;
    private final Clock clock;

    EditionRecall(
            EditionRepository editions,
            UnreadableItems unreadable,
            ItemChanges changes,
            EditionMails mails,
            Clock clock) {
        this.editions = editions;
        this.unreadable = unreadable;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    /** By id, so that two that recall at once wait for each other instead of deadlocking. */
    void recall(@Observes ActivitiesChanged changed) {
        unreadable.about(changed.subjectIds()).stream()
                .collect(Collectors.groupingBy(line -> line.item().editionId()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(edition -> recall(edition.getKey(), edition.getValue()));
    }

    private void recall(UUID editionId, List<Unreadable> lines) {
        // Whoever approves it at this moment is waited for, and then it has begun to go out.
        Edition edition = editions.findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        if (edition.isOpen()) {
            lines.stream().filter(Unreadable::isWithdrawn).forEach(line -> {
                changes.remove(line.item());
                edition.lose(line.item().hidden(), clock.instant());
            });
        } else {
            lines.forEach(line -> changes.redact(line.item()));
            edition.recall(clock.instant());
            mails.freeze(edition);
        }
        LOG.infof("Edition %s has %d lines that its readers may not read any more", editionId, lines.size());
    }
}
