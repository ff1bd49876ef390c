package org.cop.kit.place;

import java.time.LocalDate;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The day on which something happened, as whoever records it says in the field {@code on}. */
public final class RecordedDay {
    private RecordedDay() {}

    /**
     * Long ago perhaps, but neither in the future nor before the programme began.
     *
     * @param on today if none was given
     * @param first the day on which the programme begins; null while it is not known
     * @throws InvalidRequest {@code date-in-future}, {@code date-before-programme}
     */
    public static LocalDate of(@Nullable LocalDate on, LocalDate today, @Nullable LocalDate first) {
        if (on == null) {
            return today;
        }
        requireNotInFuture(on, today);
        if (first != null && on.isBefore(first) && on.isBefore(today)) {
            throw new InvalidRequest("on", "date-before-programme", "The programme begins on " + first);
        }
        return on;
    }

    /** @throws InvalidRequest {@code date-in-future} */
    public static void requireNotInFuture(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new InvalidRequest(
                    "on", "date-in-future", "What is recorded has happened: give today or a day before");
        }
    }
}
