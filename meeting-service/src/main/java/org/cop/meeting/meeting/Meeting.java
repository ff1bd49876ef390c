package org.cop.meeting.meeting;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MeetingEvent.MeetingRescheduled;
import org.cop.events.MeetingEvent.MeetingScheduled;
import org.cop.events.Sector;
import org.cop.kit.place.Site;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A site meets. Scheduled, perhaps moved, perhaps cancelled; once it has taken place its register is recorded, and somebody having come, it is
 * held. Where no register was kept it is held without one: then nobody counts as present, and nobody as absent. What was recorded may be
 * corrected ever after, and a register that is found later recorded; that it was held, and when, stays.
 */
@Entity
public class Meeting {
    @Id
    private UUID id;

    private UUID programmeId;

    private UUID siteId;

    private UUID seriesId;

    @Embedded
    private Slot slot;

    private String place;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private String cancellationReason;

    @Embedded
    private @Nullable RegisterFigures figures; // null without a register

    /** Which of the site's held meetings it is, by date, from 1. */
    private Integer number;

    @Version
    private int version;

    protected Meeting() {}

    /** @param seriesId what it was planned together with */
    Meeting(UUID id, Site site, Slot slot, @Nullable String place, @Nullable UUID seriesId) {
        this.id = id;
        this.programmeId = site.programmeId();
        this.siteId = site.id();
        this.seriesId = seriesId;
        this.slot = slot;
        this.place = place;
        this.state = MeetingState.SCHEDULED;
    }

    MeetingScheduled scheduled() {
        return new MeetingScheduled(id, programmeId, siteId, slot.startsAt(), slot.endsAt(), slot.day());
    }

    /** @return empty if only the place is another, which stays at the site */
    Optional<MeetingRescheduled> move(Slot newSlot, @Nullable String newPlace) {
        requireScheduled();
        if (isRegistered()) {
            throw new RuleBroken("register-recorded", "The register is recorded: the meeting stays where it was");
        }
        place = newPlace;
        if (newSlot.equals(slot)) {
            return Optional.empty();
        }
        slot = newSlot;
        return Optional.of(new MeetingRescheduled(id, programmeId, siteId, slot.startsAt(), slot.endsAt(), slot.day()));
    }

    MeetingCancelled cancel(String reason) {
        requireScheduled();
        if (figures != null && figures.attended() > 0) {
            throw new RuleBroken("somebody-attended", "By its register somebody came: it took place");
        }
        state = MeetingState.CANCELLED;
        cancellationReason = reason;
        return new MeetingCancelled(id, programmeId, siteId, slot.day());
    }

    /** A register is of people who came, or did not: it begins with the day of the meeting. */
    public void requireTakenPlace(LocalDate today) {
        requireNotCancelled();
        if (slot.day().isAfter(today)) {
            throw new RuleBroken("meeting-not-yet", "The meeting is on " + slot.day());
        }
    }

    /**
     * The register says this now.
     *
     * @param attendedNow how many came
     * @param entries a line for everybody who belonged to the site on that day
     * @param sectors those that somebody came from
     */
    public List<MeetingEvent> registerRecorded(
            int attendedNow, List<Entry> entries, SortedSet<Sector> sectors, Instant now) {
        if (state == MeetingState.HELD && attendedNow == 0) {
            throw new RuleBroken("nobody-attended", "The meeting was held, so at least one person came");
        }
        boolean correction = isRegistered();
        figures = new RegisterFigures(now, attendedNow, List.copyOf(sectors));
        List<MeetingEvent> events = new ArrayList<>();
        events.add(new AttendanceRecorded(id, programmeId, siteId, slot.day(), entries, correction));
        if (state == MeetingState.HELD) {
            events.add(held());
        }
        return events;
    }

    /** @param nextNumber which of the site's held meetings it is, by date */
    MeetingHeld hold(int nextNumber, LocalDate today) {
        requireTakenPlace(today);
        requireScheduled();
        if (figures == null) {
            throw new RuleBroken(
                    "register-missing", "Record the register first, or say that none was kept (registerKept: false)");
        }
        if (figures.attended() == 0) {
            throw new RuleBroken("nobody-attended", "By its register nobody came: it may be cancelled, not held");
        }
        state = MeetingState.HELD;
        number = nextNumber;
        return held();
    }

    /** An earlier meeting of the site was entered after this one. */
    MeetingHeld renumber(int newNumber) {
        number = newNumber;
        return held();
    }

    private MeetingHeld held() {
        SortedSet<Sector> present = figures == null ? new TreeSet<>() : new TreeSet<>(figures.sectorsPresent());
        return new MeetingHeld(id, programmeId, siteId, slot.day(), number, attended(), present);
    }

    /** It took place, and nobody kept a register. */
    MeetingHeld holdWithoutRegister(int nextNumber, LocalDate today) {
        requireTakenPlace(today);
        requireScheduled();
        if (isRegistered()) {
            throw new RuleBroken("register-recorded", "There is a register: the meeting is held by it");
        }
        state = MeetingState.HELD;
        number = nextNumber;
        return held();
    }

    private void requireScheduled() {
        requireNotCancelled();
        if (state == MeetingState.HELD) {
            throw new RuleBroken("meeting-held", "The meeting was held");
        }
    }

    private void requireNotCancelled() {
        if (state == MeetingState.CANCELLED) {
            throw new RuleBroken("meeting-cancelled", "The meeting was cancelled");
        }
    }

    boolean isRegistered() {
        return figures != null;
    }

    /** Null until it is held. */
    @Nullable
    Boolean registerKept() {
        return state == MeetingState.HELD ? isRegistered() : null;
    }

    boolean isHeld() {
        return state == MeetingState.HELD;
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    @Nullable
    UUID seriesId() {
        return seriesId;
    }

    public Slot slot() {
        return slot;
    }

    @Nullable
    String place() {
        return place;
    }

    MeetingState state() {
        return state;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    @Nullable
    public Integer attended() {
        return figures == null ? null : figures.attended();
    }

    @Nullable
    List<Sector> sectorsPresent() {
        return figures == null ? null : figures.sectorsPresent();
    }

    @Nullable
    Integer number() {
        return number;
    }

    public int version() {
        return version;
    }
}
