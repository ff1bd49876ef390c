package org.cop.newsletter.edition;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionAssembled;
import org.cop.events.NewsletterEvent.EditionRedacted;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The newsletter of one programme, month and audience.
 *
 * <p>It is assembled when the month has closed, from everything that no earlier edition carried. Until it is approved it can be edited and
 * assembled anew; what an editor wrote for readers beyond the programme, somebody else approves. Approved, it is frozen, goes out and stands in the
 * archive; it is sent when no mail is left to send. A month without news is skipped: no empty edition goes to anybody. What should not
 * have gone out can still be taken back, and nothing else be changed.
 */
@Entity
@Table(name = "edition")
public class Edition {
    @Id
    private UUID id;

    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Convert(converter = MonthColumn.class)
    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    @Embedded
    private Introduction introduction = new Introduction();

    @Embedded
    private LineCounts lines = new LineCounts();

    @Embedded
    private EditionTimes times = new EditionTimes();

    private boolean heldBack;
    private @Nullable Integer recipients;

    @Version
    private int version;

    protected Edition() {}

    public static Edition of(UUID id, UUID programmeId, Audience audience, YearMonth month, Instant now) {
        var edition = new Edition();
        edition.id = id;
        edition.programmeId = programmeId;
        edition.audience = audience;
        edition.month = month;
        edition.state = EditionState.SKIPPED;
        edition.times.assembled(now);
        return edition;
    }

    /** It holds so many lines now, of which so many stay hidden. */
    public EditionAssembled assembled(int newItems, int stillHidden, Instant now) {
        requireOpen();
        lines.count(newItems, stillHidden);
        state = lines.items() == 0 ? EditionState.SKIPPED : EditionState.ASSEMBLED;
        heldBack = false;
        times.assembled(now);
        return new EditionAssembled(id, programmeId, audience, month, newItems);
    }

    /** @param by the account that edits it */
    public void edit(@Nullable String newIntroduction, int nowHidden, String by, Instant now) {
        requireOpen();
        introduction.write(newIntroduction, by);
        lines.hide(nowHidden);
        heldBack = false;
        times.changed(now);
    }

    /** One of its lines was withdrawn before anybody was sent it. */
    public void lose(boolean wasHidden, Instant now) {
        requireOpen();
        lines.lose(wasHidden);
        state = lines.items() == 0 ? EditionState.SKIPPED : EditionState.ASSEMBLED;
        times.changed(now);
    }

    /** Some of its lines may not be read by its readers any more, after it began to go out. */
    public void recall(Instant now) {
        times.changed(now);
    }

    /**
     * These lines, and perhaps the introduction, should not have gone out.
     *
     * @param activityIds what the lines are about
     */
    public EditionRedacted redact(List<UUID> activityIds, boolean withIntroduction, Instant now) {
        requireApproved();
        if (withIntroduction) {
            introduction.takeBack();
        }
        times.changed(now);
        return new EditionRedacted(id, programmeId, audience, month, activityIds, withIntroduction);
    }

    /** Its introduction was taken back before the database was restored to a state in which nobody has approved it. */
    public void loseIntroduction(Instant now) {
        requireOpen();
        introduction.takeBack();
        times.changed(now);
    }

    /** Some of its lines had been left out, or taken back, before the database was restored: whoever has read it over has read another. */
    public void withheld(int nowHidden, Instant now) {
        requireOpen();
        lines.hide(nowHidden);
        times.changed(now);
    }

    /**
     * From now on it does not change any more.
     *
     * @param by the account that has read it; null for the programme's schedule, which has not
     * @param checklist what they have looked for in its introduction
     * @param leftOut the activities whose lines are hidden
     */
    public EditionApproved approve(
            @Nullable String by, @Nullable Checklist checklist, List<UUID> leftOut, Instant now) {
        requireOpen();
        if (lines.shown() == 0) {
            throw new RuleBroken("edition-empty", "There is nothing in it that anybody would read");
        }
        if (audience.reaches(Audience.COMMISSIONER)) {
            introduction.requireReadOverBy(by, checklist);
        }
        state = EditionState.SENDING;
        times.approved(now);
        return new EditionApproved(id, programmeId, audience, month, leftOut);
    }

    /** It had gone out before the database was restored: nobody is mailed it again. */
    public void assumeSent(int itsRecipients, Instant at) {
        if (state != EditionState.SENDING) {
            throw new IllegalStateException("Edition " + id + " is not approved");
        }
        state = EditionState.SENT;
        times.sent(at);
        recipients = itsRecipients;
    }

    public void goesTo(int howMany) {
        recipients = howMany;
    }

    public EditionSent sent(Instant now, LocalDate today) {
        if (state != EditionState.SENDING || recipients == null) {
            throw new IllegalStateException("Edition " + id + " is not being sent");
        }
        state = EditionState.SENT;
        times.sent(now);
        return new EditionSent(id, programmeId, audience, month, recipients, today);
    }

    /** The checks stopped it from going out by itself: somebody has to look. */
    public void holdBack() {
        requireOpen();
        heldBack = true;
    }

    /** Whether it can still be edited and assembled anew. */
    public boolean isOpen() {
        return state.isOpen();
    }

    public void requireOpen() {
        if (!isOpen()) {
            throw new RuleBroken("edition-approved", "An edition that was approved does not change any more");
        }
    }

    public void requireApproved() {
        if (isOpen()) {
            throw new RuleBroken("edition-open", "An edition that nobody has approved is edited");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public Audience audience() {
        return audience;
    }

    public YearMonth month() {
        return month;
    }

    public EditionState state() {
        return state;
    }

    public @Nullable String introduction() {
        return introduction.text();
    }

    public LineCounts lines() {
        return lines;
    }

    public EditionTimes times() {
        return times;
    }

    public boolean heldBack() {
        return heldBack;
    }

    /** Whether it stands in the archive. */
    public boolean isApproved() {
        return !isOpen();
    }

    public @Nullable Integer recipients() {
        return recipients;
    }

    public int version() {
        return version;
    }
}
