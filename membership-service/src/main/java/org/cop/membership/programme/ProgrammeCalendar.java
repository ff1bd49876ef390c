package org.cop.membership.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days as the calendars of programmes have them. */
@ApplicationScoped
public class ProgrammeCalendar {
    private final ProgrammeRepository programmes;
    private final Clock clock;

    ProgrammeCalendar(ProgrammeRepository programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * The day something happened, as whoever records it says ({@link Programme#day}).
     *
     * @param on null for today
     * @throws org.cop.kit.web.problem.InvalidRequest {@code date-in-future}, {@code date-before-programme}
     */
    public LocalDate day(UUID programmeId, @Nullable LocalDate on) {
        return programmes.require(programmeId).day(on, clock);
    }
}
