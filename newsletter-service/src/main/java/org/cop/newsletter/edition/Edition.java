package org.cop.newsletter.edition;

import jakarta.persistence.Convert;
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
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionAssembled;
import org.cop.events.NewsletterEvent.EditionRedacted;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The newsletter of one programme, month and audience.
 *
 * <p>It is assembled when the month has closed, from everything that no earlier edition carried. Until it is approved it can be edited and
 * assembled anew; what an editor wrote into a public one, somebody else approves. Approved, it is frozen, goes out and stands in the
 * archive; it is sent when no mail is left to send. A month without news is skipped: no empty edition goes to anybody. What should not
 * have gone out can still be taken back, and nothing else be changed.
 */
@Entity
@Table(name = "edition")
public class Edition {
    public enum State {
        /** Can be read over and edited. */
        ASSEMBLED,
        /** Nothing happened. */
        SKIPPED,
        /** Approved; its mails are going out. */
        SENDING,
        SENT
    }

    @Id
    private UUID id;

    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Convert(converter = MonthColumn.class)
    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String introduction;

    private String[] introducedBy = {};

    private int items;
    private int hidden;

    private boolean heldBack;

    private Instant assembledAt;

    private @Nullable Instant approvedAt;

    private @Nullable Instant sentAt;

    private Instant changedAt;

    private @Nullable Integer recipients;

    @Version
    private int version;

    protected Edition() {}

    static Edition of(UUID id, UUID programmeId, Audience audience, YearMonth month, Instant now) {
        var edition = new Edition();
        edition.id = id;
        edition.programmeId = programmeId;
        edition.audience = audience;
        edition.month = month;
        edition.state = State.SKIPPED;
        edition.assembledAt = now;
        edition.changedAt = now;
        return edition;
    }

    /** It holds so many lines now, of which so many stay hidden. */
    EditionAssembled assembled(int newItems, int stillHidden, Instant now) {
        requireOpen();
        items = newItems;
        hidden = stillHidden;
        state = items == 0 ? State.SKIPPED : State.ASSEMBLED;
        heldBack = false;
        assembledAt = now;
        changedAt = now;
        return new EditionAssembled(id, programmeId, audience, month, items);
    }

    /** @param by the account that edits it */
    void edit(@Nullable String newIntroduction, int nowHidden, String by, Instant now) {
        requireOpen();
        String written = newIntroduction == null || newIntroduction.isBlank() ? null : newIntroduction.strip();
        if (written == null) {
            introducedBy = new String[0];
        } else if (!written.equals(introduction)) {
            introducedBy = Stream.concat(Stream.of(introducedBy), Stream.of(by))
                    .distinct()
                    .toArray(String[]::new);
        }
        introduction = written;
        hidden = nowHidden;
        heldBack = false;
        changedAt = now;
    }

    /** One of its lines was withdrawn before anybody was sent it. */
    void lose(boolean wasHidden, Instant now) {
        requireOpen();
        items--;
        hidden -= wasHidden ? 1 : 0;
        state = items == 0 ? State.SKIPPED : State.ASSEMBLED;
        changedAt = now;
    }

    /** Some of its lines may not be read by its readers any more, after it began to go out. */
    void recall(Instant now) {
        changedAt = now;
    }

    /**
     * These lines, and perhaps the introduction, should not have gone out.
     *
     * @param activityIds what the lines are about
     */
    EditionRedacted redact(List<UUID> activityIds, boolean withIntroduction, Instant now) {
        requireApproved();
        if (withIntroduction) {
            introduction = null;
        }
        changedAt = now;
        return new EditionRedacted(id, programmeId, audience, month, activityIds, withIntroduction);
    }

    /** Its introduction was taken back before the database was restored to a state in which nobody has approved it. */
    void loseIntroduction(Instant now) {
        requireOpen();
        introduction = null;
        introducedBy = new String[0];
        changedAt = now;
    }

    /** More of its lines are hidden than somebody saw who read it. */
    void hides(int nowHidden) {
        requireOpen();
        hidden = nowHidden;
    }

    /**
     * From now on it does not change any more.
     *
     * @param by the account that has read it; null for the programme's schedule, which has not
     * @param leftOut the activities whose lines are hidden
     */
    EditionApproved approve(@Nullable String by, List<UUID> leftOut, Instant now) {
        requireOpen();
        if (items == hidden) {
            throw new RuleBroken("edition-empty", "There is nothing in it that anybody would read");
        }
        if (audience == Audience.PUBLIC && introduction != null && (by == null || mayBeIntroducedBy(by))) {
            throw new RuleBroken(
                    "own-introduction",
                    "Somebody other than those who wrote its introduction approves a public edition");
        }
        state = State.SENDING;
        approvedAt = now;
        changedAt = now;
        return new EditionApproved(id, programmeId, audience, month, leftOut);
    }

    /** Whoever wrote an introduction before writers were noted may be anybody. */
    private boolean mayBeIntroducedBy(String account) {
        return introducedBy.length == 0 || List.of(introducedBy).contains(account);
    }

    /** It had gone out before the database was restored: nobody is mailed it again. */
    void assumeSent(int itsRecipients, Instant at) {
        if (state != State.SENDING) {
            throw new IllegalStateException("Edition " + id + " is not approved");
        }
        state = State.SENT;
        sentAt = at;
        recipients = itsRecipients;
    }

    void goesTo(int howMany) {
        recipients = howMany;
    }

    EditionSent sent(Instant now, LocalDate today) {
        if (state != State.SENDING || recipients == null) {
            throw new IllegalStateException("Edition " + id + " is not being sent");
        }
        state = State.SENT;
        sentAt = now;
        return new EditionSent(id, programmeId, audience, month, recipients, today);
    }

    /** The checks stopped it from going out by itself: somebody has to look. */
    void holdBack() {
        requireOpen();
        heldBack = true;
    }

    /** Whether it can still be edited and assembled anew. */
    boolean isOpen() {
        return switch (state) {
            case ASSEMBLED, SKIPPED -> true;
            case SENDING, SENT -> false;
        };
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new RuleBroken("edition-approved", "An edition that was approved does not change any more");
        }
    }

    void requireApproved() {
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

    public State state() {
        return state;
    }

    public @Nullable String introduction() {
        return introduction;
    }

    public int items() {
        return items;
    }

    public int hidden() {
        return hidden;
    }

    boolean heldBack() {
        return heldBack;
    }

    Instant assembledAt() {
        return assembledAt;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** When anything in it was changed last, be it by a redaction after it was sent. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Whether it stands in the archive. */
    public boolean isApproved() {
        return !isOpen();
    }

    @Nullable
    Integer recipients() {
        return recipients;
    }

    int version() {
        return version;
    }
}
