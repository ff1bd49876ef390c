package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.RuleBroken.Fault;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.DeliverySummary;
import org.cop.newsletter.edition.Edition.State;
import org.cop.newsletter.privacy.PrivacyCheck;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.Contact;
import org.cop.newsletter.subscriber.Contacts;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One method for each thing that can be done with an edition, by people or by the programme's schedule; each is one transaction. */
@ApplicationScoped
public class EditionService {
    private static final Logger LOG = Logger.getLogger(EditionService.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final Assembler assembler;
    private final EditionMails mails;
    private final EditionTexts texts;
    private final Deliveries deliveries;
    private final KnownProgrammes programmes;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    EditionService(
            EditionRepository editions,
            EditionItems items,
            Assembler assembler,
            EditionMails mails,
            EditionTexts texts,
            Deliveries deliveries,
            KnownProgrammes programmes,
            Contacts contacts,
            Outbox outbox,
            Sql sql,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.assembler = assembler;
        this.mails = mails;
        this.texts = texts;
        this.deliveries = deliveries;
        this.programmes = programmes;
        this.contacts = contacts;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** As many as somebody corrects before they ask again. */
    private static final int FAULTS_TOLD = 100;

    /** An edition with its lines, or with as many as are shown together. */
    record Full(Edition edition, Page<EditionItem> lines) {}

    /**
     * An edition as its readers get it, or the part of it that is shown together.
     *
     * @param next where the next part begins; null if this is the last one
     */
    public record Archived(
            Edition edition, EditionText text, @Nullable Cursor next) {}

    @Transactional
    Full assemble(UUID programmeId, Audience audience, YearMonth month) {
        Programme programme = programmes.require(programmeId);
        if (month.isAfter(currentMonth(programme))) {
            throw RuleBroken.at("month", "month-not-begun", "Nothing has happened in that month yet");
        }
        lock(programmeId, audience);
        if (editions.of(programmeId, audience, month).isPresent()) {
            throw new RuleBroken("edition-exists", "There is an edition of that month for these readers");
        }
        return full(assembleNew(programmeId, audience, month));
    }

    /** For the schedule, which may come second. */
    @Transactional
    void assembleIfMissing(UUID programmeId, Audience audience, YearMonth month) {
        if (editions.of(programmeId, audience, month).isPresent()) {
            return;
        }
        lock(programmeId, audience);
        if (editions.of(programmeId, audience, month).isEmpty()) {
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
    Full assembleAgain(UUID programmeId, UUID id, @Nullable String ifMatch) {
        Edition edition = editions.require(programmeId, id);
        lock(programmeId, edition.audience());
        editions.lockAndRefresh(edition);
        ETags.require(ifMatch, edition.version());
        edition.requireOpen();
        rebuildFrom(edition);
        return full(edition);
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
            var assembled = edition.assembled(lines, items.hide(edition.id(), hidden.get(i)), clock.instant());
            if (edition.state() == State.ASSEMBLED) {
                outbox.publish(assembled);
            }
            LOG.infof(
                    "Edition %s (%s, %s of programme %s) is %s with %d lines",
                    edition.id(), edition.audience(), edition.month(), edition.programmeId(), edition.state(), lines);
        }
    }

    /** Assembling is one at a time for each circle of readers: two would carry the same activities. */
    private void lock(UUID programmeId, Audience audience) {
        sql.exists("select pg_advisory_xact_lock(hashtextextended(?, 0))", "edition " + programmeId + " " + audience);
    }

    /**
     * @param hidden the lines that are left out; all others are shown
     * @param order null to leave it as it is; otherwise all lines of the edition
     */
    @Transactional
    Full edit(
            UUID programmeId,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String introduction,
            List<UUID> hidden,
            @Nullable List<UUID> order) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.require(ifMatch, edition.version());
        edition.requireOpen();
        if (!items.holds(id, new HashSet<>(hidden))) {
            throw new InvalidRequest("hiddenItemIds", "unknown-item", "The edition has no such line");
        }
        if (order != null) {
            var ordered = new HashSet<>(order);
            if (order.size() != edition.items() || ordered.size() != order.size() || !items.holds(id, ordered)) {
                throw new InvalidRequest("order", "not-all-items", "The order names each line of the edition once");
            }
            items.arrange(id, order);
        }
        edition.edit(introduction, items.hide(id, hidden), clock.instant());
        LOG.infof("Edition %s was edited, %d lines hidden", id, edition.hidden());
        return full(edition);
    }

    @Transactional
    void sendTest(UUID programmeId, UUID id, String accountId) {
        Edition edition = editions.require(programmeId, id);
        Contact editor = contacts.ofAccount(programmeId, accountId)
                .orElseThrow(() -> new RuleBroken("no-contact", "We have not heard of your address yet"));
        deliveries.writeTest(edition.id(), programmeId, editor);
    }

    @Transactional
    Full approve(UUID programmeId, UUID id, @Nullable String ifMatch) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.require(ifMatch, edition.version());
        approve(edition);
        return full(edition);
    }

    /** For the schedule: an edition that waits to go out by itself does, unless the checks find something. */
    @Transactional
    void approveByItself(UUID programmeId, Audience audience, YearMonth month) {
        editions.of(programmeId, audience, month).ifPresent(edition -> {
            // Somebody may be quicker.
            editions.lockAndRefresh(edition);
            if (edition.state() != State.ASSEMBLED || edition.heldBack()) {
                return;
            }
            try {
                approve(edition);
            } catch (RuleBroken blocked) {
                edition.holdBack();
                LOG.warnf("Edition %s does not go out by itself: %s", edition.id(), blocked.code());
            }
        });
    }

    private void approve(Edition edition) {
        Programme programme = programmes.require(edition.programmeId());
        edition.requireOpen();
        if (!edition.month().isBefore(currentMonth(programme))) {
            throw new RuleBroken("month-open", "Its month has not closed yet");
        }
        check(edition);
        edition.approve(clock.instant());
        mails.freeze(edition);
        int recipients = deliveries.writeEdition(edition.id(), edition.programmeId(), edition.audience());
        edition.goesTo(recipients);
        LOG.infof("Edition %s is approved and goes to %d recipients", edition.id(), recipients);
        if (recipients == 0) {
            finish(edition, programme);
        }
    }

    /** Everything that its readers would see is looked at once more. */
    private void check(Edition edition) {
        List<Fault> faults = new ArrayList<>();
        var check = new PrivacyCheck(edition.month());
        if (edition.introduction() != null) {
            look(check, "introduction", edition.introduction(), edition.introduction(), faults);
        }
        items.eachShownIn(edition.id(), item -> {
            String all = String.join(
                    "\n",
                    item.title() == null ? "" : item.title(),
                    item.line(),
                    item.detail() == null ? "" : item.detail());
            if (faults.size() < FAULTS_TOLD) {
                look(check, field(item), all, item.line(), faults);
            }
        });
        for (EditionItem item : items.notFor(edition, FAULTS_TOLD)) {
            faults.add(new Fault(field(item), "audience", item.line()));
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken("edition-blocked", "Some lines cannot go out: hide or correct them", faults);
        }
    }

    private static void look(PrivacyCheck check, String field, String text, String line, List<Fault> faults) {
        check.findings(text).forEach(finding -> faults.add(new Fault(field, finding.code(), line)));
    }

    private static String field(EditionItem item) {
        return "items[" + item.id() + "]";
    }

    /** When no mail of it is left to send. Safe to ask for by several at once. */
    @Transactional
    void finishIfDone(UUID editionId) {
        if (!deliveries.isDone(editionId)) {
            return;
        }
        Edition edition = editions.findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() == State.SENDING) {
            finish(edition, programmes.require(edition.programmeId()));
        }
    }

    private void finish(Edition edition, Programme programme) {
        Instant now = clock.instant();
        outbox.publish(edition.sent(now, LocalDate.ofInstant(now, programme.zone())));
        LOG.infof("Edition %s is sent", edition.id());
    }

    List<UUID> beingSent() {
        return sql.list("select id from edition where state = 'SENDING'", row -> row.id("id"));
    }

    /** @param after where the lines shown before ended; null for the first ones */
    @Transactional
    Full get(UUID programmeId, UUID id, @Nullable Cursor after) {
        Edition edition = editions.require(programmeId, id);
        return new Full(edition, items.of(edition.id(), after));
    }

    @Transactional
    Page<Edition> list(UUID programmeId, Collection<Audience> audiences, @Nullable YearMonth month, Paging paging) {
        return editions.list(programmeId, audiences, List.of(State.values()), month, paging);
    }

    @Transactional
    DeliverySummary deliveries(UUID programmeId, UUID id) {
        return deliveries.summary(editions.require(programmeId, id).id());
    }

    /** What has gone out to those circles of readers, the newest month first. */
    @Transactional
    public Page<Edition> archive(UUID programmeId, Collection<Audience> audiences, Paging paging) {
        return editions.list(programmeId, audiences, List.of(State.SENT), null, paging);
    }

    /** An edition that has gone out, if it is for one of those circles of readers. */
    @Transactional
    public Optional<Archived> archived(
            UUID programmeId, UUID id, Collection<Audience> audiences, @Nullable Cursor after) {
        return editions.find("id = ?1 and programmeId = ?2", id, programmeId)
                .firstResultOptional()
                .filter(edition -> edition.state() == State.SENT && audiences.contains(edition.audience()))
                .map(edition -> readable(edition, after));
    }

    /** The public edition of a month, if it has gone out. */
    @Transactional
    public Optional<Archived> archivedPublic(UUID programmeId, YearMonth month, @Nullable Cursor after) {
        return editions.of(programmeId, Audience.PUBLIC, month)
                .filter(edition -> edition.state() == State.SENT)
                .map(edition -> readable(edition, after));
    }

    private Full full(Edition edition) {
        return new Full(edition, items.of(edition.id(), null));
    }

    private Archived readable(Edition edition, @Nullable Cursor after) {
        EditionTexts.Part part = texts.part(edition, after);
        return new Archived(edition, part.text(), part.next());
    }

    private YearMonth currentMonth(Programme programme) {
        return YearMonth.now(clock.withZone(programme.zone()));
    }
}
