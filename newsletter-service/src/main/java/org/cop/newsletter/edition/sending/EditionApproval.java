package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.RuleBroken.Fault;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.restore.CatchUp;
import org.jspecify.annotations.Nullable;

/** Lets editions go out. */
@ApplicationScoped
class EditionApproval {
    private final EditionRepository editions;
    private final EditionItems items;
    private final EditionCheck check;
    private final EditionRelease release;
    private final KnownProgrammes programmes;
    private final CatchUp catchUp;
    private final Outbox outbox;
    private final Clock clock;

    EditionApproval(
            EditionRepository editions,
            EditionItems items,
            EditionCheck check,
            EditionRelease release,
            KnownProgrammes programmes,
            CatchUp catchUp,
            Outbox outbox,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.check = check;
        this.release = release;
        this.programmes = programmes;
        this.catchUp = catchUp;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param accountId of whoever has read the version that If-Match names
     * @param checklist what they have looked for in its introduction
     */
    @Transactional
    Edition approve(
            UUID programmeId, UUID id, @Nullable String ifMatch, String accountId, @Nullable Checklist checklist) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.requireRead(ifMatch, edition.version());
        approve(edition, accountId, checklist);
        return edition;
    }

    /**
     * In the caller's transaction, and for a caller that may go on when it is refused: it marks nothing for rollback.
     *
     * @param accountId null for the schedule, which has read nothing
     * @param checklist what they have looked for in its introduction
     */
    void approve(Edition edition, @Nullable String accountId, @Nullable Checklist checklist) {
        catchUp.requireDone();
        Programme programme = programmes.require(edition.programmeId());
        edition.requireOpen();
        if (!edition.month().isBefore(YearMonth.now(clock.withZone(programme.zone())))) {
            throw new RuleBroken("month-open", "Its month has not closed yet");
        }
        List<Fault> faults = check.faults(edition);
        if (!faults.isEmpty()) {
            throw new RuleBroken("edition-blocked", "Some lines cannot go out: hide or correct them", faults);
        }
        outbox.publish(edition.approve(accountId, checklist, items.activitiesHiddenIn(edition.id()), clock.instant()));
        release.release(edition, programme);
    }
}
