package org.cop.casebook.upstream;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Days as a programme counts them: what is recorded has happened, today or earlier, in the programme's own time zone. */
@ApplicationScoped
public class ProgrammeCalendar {
    private final Clock clock;

    ProgrammeCalendar(Clock clock) {
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    public LocalDate today(UUID programmeId) {
        return LocalDate.now(clock.withZone(zoneOf(programmeId)));
    }

    /** @param on the day that the caller gave in the field {@code on}; today if none was given */
    @Transactional(MANDATORY)
    public LocalDate day(UUID programmeId, @Nullable LocalDate on) {
        var today = today(programmeId);
        if (on == null) {
            return today;
        }
        if (on.isAfter(today)) {
            throw new InvalidRequest(
                    "on", "date-in-future", "What is recorded has happened: give today or a day before");
        }
        return on;
    }

    /** UTC for the moment between a site's first fact and its programme's. */
    private static ZoneId zoneOf(UUID programmeId) {
        KnownProgramme programme = KnownProgramme.findById(programmeId);
        return programme == null ? ZoneOffset.UTC : ZoneId.of(programme.zone);
    }
}
