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

/** Days as a programme counts them: what is recorded has happened since it began, today at the latest, in its own time zone. */
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
        return calendar(programmeId).today();
    }

    /**
     * @param on the day that the caller gave in the field {@code on}; today if none was given
     * @throws InvalidRequest {@code date-in-future}, {@code date-before-programme}
     */
    public LocalDate day(UUID programmeId, @Nullable LocalDate on) {
        var calendar = calendar(programmeId);
        return RecordedDay.of(on, calendar.today(), calendar.first());
    }

    /** @param first the day on which the programme begins; null until the membership has published it again after an upgrade */
    private record Calendar(LocalDate today, @Nullable LocalDate first) {}

    private Calendar calendar(UUID programmeId) {
        return sql.statement("select zone, starts_on from place_programme where id = :id")
                .bind("id", programmeId)
                .first(row -> new Calendar(
                        LocalDate.now(clock.withZone(ZoneId.of(row.text("zone")))), row.dateOrNull("starts_on")))
                .orElseThrow(NotFoundException::new);
    }
}
