package org.cop.newsletter.edition.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.settings.NewsletterSettings.Mode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The editions of the months that closed last that are still to be assembled, or to go out by themselves; of all programmes in one query,
 * which finds little however many programmes there are.
 */
@ApplicationScoped
class UnfinishedEditions {
    private static final Logger LOG = Logger.getLogger(UnfinishedEditions.class);

    /** More than any zone is ahead of or behind UTC: the database chooses generously, the calendar decides. */
    private static final Duration ZONES = Duration.ofHours(19);

    private final Sql sql;

    UnfinishedEditions(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param isMissing whether it is not assembled yet
     * @param heldBack the checks stopped it from going out by itself
     */
    record Unfinished(
            UUID programmeId,
            Audience audience,
            YearMonth month,
            EditionCalendar calendar,
            Mode mode,
            boolean isMissing,
            boolean heldBack) {

        boolean goesOutByItself(Instant now) {
            return mode == Mode.AUTOMATIC && !heldBack && !now.isBefore(calendar.sendAt(month));
        }

        boolean isOverdue(Instant now, Duration margin) {
            return mode == Mode.AUTOMATIC
                    && !now.isBefore(calendar.sendAt(month).plus(margin));
        }
    }

    /**
     * Those whose time of assembly has come.
     *
     * @param programmeId null for all programmes
     */
    List<Unfinished> due(Instant now, @Nullable UUID programmeId) {
        return sql
                .statement("""
                        select p.id, p.zone, s.mode, s.send_day, s.send_hour, s.editorial_days, m.month, a.audience,
                               e.id is null as missing, coalesce(e.held_back, false) as held_back
                        from place_programme p
                        join newsletter_settings s on s.programme_id = p.id
                        cross join unnest(:months) as m (month)
                        cross join (values ('PROGRAMME'), ('COMMISSIONER'), ('PUBLIC')) as a (audience)
                        left join edition e on e.programme_id = p.id and e.audience = a.audience and e.month = m.month
                        where (cast(:programme as uuid) is null or p.id = :programme)
                          and p.starts_on < m.month + interval '1 month' and (p.ends_on is null or p.ends_on >= m.month)
                          and (e.id is null or (e.state = 'ASSEMBLED' and s.mode = 'AUTOMATIC'))
                          and m.month + interval '1 month' + make_interval(days => s.send_day - 1 - s.editorial_days, hours => s.send_hour)
                              <= cast(:latest as timestamptz) at time zone 'UTC'
                        order by p.id, m.month, a.audience
                        """)
                .bindArray("months", LocalDate.class, months(now))
                .bind("programme", programmeId)
                .bind("latest", now.plus(ZONES))
                .list(UnfinishedEditions::read)
                .stream()
                .flatMap(Optional::stream)
                .filter(unfinished -> unfinished.calendar().lastClosed(now).equals(unfinished.month()))
                .filter(unfinished -> !now.isBefore(unfinished.calendar().assembleAt(unfinished.month())))
                .toList();
    }

    /** In some zone one of them is the month that closed last. */
    private static Set<LocalDate> months(Instant now) {
        return Set.copyOf(Stream.of(now.minus(ZONES), now.plus(ZONES))
                .map(instant -> YearMonth.from(instant.atZone(ZoneOffset.UTC))
                        .minusMonths(1)
                        .atDay(1))
                .distinct()
                .toList());
    }

    /** A programme whose zone this Java does not know hinders no other. */
    private static Optional<Unfinished> read(Row row) {
        try {
            return Optional.of(new Unfinished(
                    row.uuid("id"),
                    row.constant("audience", Audience.class),
                    row.month("month"),
                    new EditionCalendar(
                            ZoneId.of(row.text("zone")),
                            row.integer("send_day"),
                            row.integer("send_hour"),
                            row.integer("editorial_days")),
                    row.constant("mode", Mode.class),
                    row.bool("missing"),
                    row.bool("held_back")));
        } catch (DateTimeException e) {
            LOG.errorf(e, "The editions of programme %s cannot be made", row.uuid("id"));
            return Optional.empty();
        }
    }
}
