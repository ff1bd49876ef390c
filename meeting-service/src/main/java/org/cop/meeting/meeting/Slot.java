package org.cop.meeting.meeting;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cop.kit.web.problem.InvalidRequest;

/**
 * When a meeting takes place.
 *
 * @param day that it begins on, in the zone of its programme
 */
@Embeddable
public record Slot(Instant startsAt, Instant endsAt, LocalDate day) {
    static final long SHORTEST_MINUTES = 15;
    static final long LONGEST_MINUTES = 720;

    /**
     * The slot that begins when the clocks on the wall show that time. In the hour that comes twice when they go back, the first one.
     *
     * @param field of the request that named the time, to blame if there is no such time: in the hour that is left out when the clocks go
     *     forward, or not on a full minute
     */
    static Slot of(LocalDateTime start, Duration length, ZoneId zone, String field) {
        if (!start.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidRequest(field, "full-minute", "Meetings begin on a full minute");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(start);
        if (offsets.isEmpty()) {
            throw new InvalidRequest(
                    field,
                    "no-such-time",
                    "On " + start.toLocalDate() + " the clocks go forward and there is no " + start.toLocalTime());
        }
        Instant startsAt = start.toInstant(offsets.getFirst());
        return new Slot(startsAt, startsAt.plus(length), start.toLocalDate());
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }
}
