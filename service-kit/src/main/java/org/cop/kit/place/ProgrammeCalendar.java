package org.cop.kit.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Days as a programme counts them: what is recorded has happened, today or earlier, in the programme's own time zone. */
@ApplicationScoped
public class ProgrammeCalendar {
    private final Sql sql;
    private final Clock clock;

    ProgrammeCalendar(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws NotFoundException if the programme is not known */
    public LocalDate today(UUID programmeId) {
        ZoneId zone = sql.statement("select zone from place_programme where id = :id")
                .bind("id", programmeId)
                .first(row -> ZoneId.of(row.text("zone")))
                .orElseThrow(NotFoundException::new);
        return LocalDate.now(clock.withZone(zone));
    }

    /**
     * @param on the day that the caller gave in the field {@code on}; today if none was given
     * @throws InvalidRequest {@code date-in-future}
     */
    public LocalDate day(UUID programmeId, @Nullable LocalDate on) {
        LocalDate today = today(programmeId);
        if (on == null) {
            return today;
        }
        if (on.isAfter(today)) {
            throw new InvalidRequest(
                    "on", "date-in-future", "What is recorded has happened: give today or a day before");
        }
        return on;
    }
}
