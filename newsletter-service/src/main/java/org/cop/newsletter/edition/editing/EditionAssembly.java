package org.cop.newsletter.edition.editing;

import static org.cop.newsletter.edition.EditionRepository.assemblyLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.EditionState;
import org.cop.newsletter.edition.LinesWithheldBefore;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes editions out of what happened, for people and for the programme's schedule; each method is one transaction. */
@ApplicationScoped
public class EditionAssembly {
    private static final Logger LOG = Logger.getLogger(EditionAssembly.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final LinesWithheldBefore before;
    private final Assembler assembler;
    private final KnownProgrammes programmes;
    private final AdvisoryLocks locks;
    private final Outbox outbox;
    private final Clock clock;

    EditionAssembly(
            EditionRepository editions,
            EditionItems items,
            LinesWithheldBefore before,
            Assembler assembler,
            KnownProgrammes programmes,
            AdvisoryLocks locks,
            Outbox outbox,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.before = before;
        this.assembler = assembler;
        this.programmes = programmes;
        this.locks = locks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Edition assemble(UUID programmeId, Audience audience, YearMonth month) {
        Programme programme = programmes.require(programmeId);
        if (month.isAfter(YearMonth.now(clock.withZone(programme.zone())))) {
            throw RuleBroken.at("month", "month-not-begun", "Nothing has happened in that month yet");
        }
        locks.lock(assemblyLock(programmeId, audience));
        if (editions.of(programmeId, audience, month).isPresent()) {
            throw new RuleBroken("edition-exists", "There is an edition of that month for these readers");
        }
        return assembleNew(programmeId, audience, month);
    }

    /** For the schedule, which may come second: whoever assembles already is not waited for. */
    @Transactional
    public void assembleIfMissing(UUID programmeId, Audience audience, YearMonth month) {
        if (locks.tryLock(assemblyLock(programmeId, audience))
                && editions.of(programmeId, audience, month).isEmpty()) {
            assembleNew(programmeId, audience, month);
        }
    }

    private Edition assembleNew(UUID programmeId, Audience audience, YearMonth month) {
        var edition = Edition.of(Ids.next(), programmeId, audience, month, clock.instant());
        editions.persistAndFlush(edition);
        rebuildFrom(edition);
        return edition;
    }

    @Transactional
    Edition assembleAgain(UUID programmeId, UUID id, @Nullable String ifMatch) {
        Edition edition = editions.require(programmeId, id);
        locks.lock(assemblyLock(programmeId, edition.audience()));
        editions.lockAndRefresh(edition);
        ETags.require(ifMatch, edition.version());
        edition.requireOpen();
        rebuildFrom(edition);
        return edition;
    }

    /**
     * Later editions that nobody has approved yet give back what they hold and are assembled after this one, so that what an edition
     * carries depends on the months alone and not on the order in which editions were asked for.
     */
    private void rebuildFrom(Edition first) {
        List<Edition> open = editions.openFrom(first.programmeId(), first.audience(), first.month());
        List<Collection<UUID>> hidden = new ArrayList<>();
        for (Edition edition : open) {
            hidden.add(items.hiddenIn(edition.id()));
            assembler.empty(edition);
        }
        for (int i = 0; i < open.size(); i++) {
            Edition edition = open.get(i);
            int lines = assembler.fill(edition);
            var assembled = edition.assembled(lines, before.withhold(edition, hidden.get(i)), clock.instant());
            if (edition.state() == EditionState.ASSEMBLED) {
                outbox.publish(assembled);
            }
            LOG.infof(
                    "Edition %s (%s, %s of programme %s) is %s with %d lines",
                    edition.id(), edition.audience(), edition.month(), edition.programmeId(), edition.state(), lines);
        }
    }
}
