package org.cop.newsletter.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The programmes in which anything waits for a digest; in one query, however many programmes there are. */
@ApplicationScoped
class DueDigests {
    private static final Logger LOG = Logger.getLogger(DueDigests.class);

    private final Sql sql;

    DueDigests(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param sendDay day of the month
     * @param sendHour in the programme's zone
     */
    record Digest(UUID programmeId, Frequency frequency, ZoneId zone, int sendDay, int sendHour) {}

    /** @param programmeId null for all programmes */
    List<Digest> waiting(@Nullable UUID programmeId) {
        return sql.statement("""
                        select distinct a.programme_id, a.frequency, p.zone, s.send_day, s.send_hour
                        from alert a
                        join place_programme p on p.id = a.programme_id
                        join newsletter_settings s on s.programme_id = a.programme_id
                        where a.delivery_id is null and a.frequency in ('WEEKLY', 'MONTHLY')
                          and (cast(:programme as uuid) is null or a.programme_id = :programme)
                        order by a.programme_id, a.frequency
                        """).bind("programme", programmeId).list(DueDigests::read).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A time that a restored database has lost. */
    record LostTime(Instant from, Instant to) {}

    List<LostTime> lostTimes() {
        return sql.statement("select recorded_from, recorded_to from restore_window")
                .list(row -> new LostTime(row.instant("recorded_from"), row.instant("recorded_to")));
    }

    /** A programme whose zone this Java does not know hinders no other. */
    private static Optional<Digest> read(Row row) {
        try {
            return Optional.of(new Digest(
                    row.uuid("programme_id"),
                    row.constant("frequency", Frequency.class),
                    ZoneId.of(row.text("zone")),
                    row.integer("send_day"),
                    row.integer("send_hour")));
        } catch (DateTimeException e) {
            LOG.errorf(e, "The digests of programme %s cannot be made", row.uuid("programme_id"));
            return Optional.empty();
        }
    }
}
