package org.cop.membership.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.kit.Ids;
import org.cop.kit.place.RecordedDay;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A development programme: sites under one roof for some months, with one calendar. Programmes on the same installation know nothing of
 * each other.
 */
@Entity
@Table(name = "programme")
public class Programme {
    @Id
    private UUID id;

    private String slug;
    private String title;
    private String zone;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Version
    private int version;

    protected Programme() {}

    /** @param slug what it is called in addresses */
    public static Programme of(String slug, String title, ZoneId zone, LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new InvalidRequest("endsOn", "ends-before-start", "It cannot end before it starts");
        }
        var programme = new Programme();
        programme.id = Ids.next();
        programme.slug = slug;
        programme.title = title;
        programme.zone = zone.getId();
        programme.startsOn = startsOn;
        programme.endsOn = endsOn;
        return programme;
    }

    ProgrammeCreated created() {
        return new ProgrammeCreated(id, slug, title, zone, startsOn, endsOn);
    }

    /**
     * The day something happened, as whoever records it says: long ago perhaps, but neither before the programme began nor in the future.
     *
     * @param on null for today, as the programme's calendar has it; that is fine while the programme has yet to begin
     * @throws InvalidRequest {@code date-in-future}, {@code date-before-programme}
     */
    public LocalDate day(@Nullable LocalDate on, Clock clock) {
        return RecordedDay.of(on, LocalDate.now(clock.withZone(zone())), startsOn);
    }

    public UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    int version() {
        return version;
    }
}
