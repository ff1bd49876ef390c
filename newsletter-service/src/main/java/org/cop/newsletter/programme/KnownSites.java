package org.cop.newsletter.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;

/** The sites that this service knows, as editions name them. */
@ApplicationScoped
public class KnownSites {
    private final Sql sql;

    KnownSites(Sql sql) {
        this.sql = sql;
    }

    /** Those of the given ids that are sites of this programme. */
    public List<UUID> among(UUID programmeId, List<UUID> siteIds) {
        return sql.statement("select id from place_site where programme_id = :programme and id = any (:ids)")
                .bind("programme", programmeId)
                .bindArray("ids", UUID.class, siteIds)
                .list(row -> row.uuid("id"));
    }

    /** The sites that were at work on any day of that month, in the order in which editions name them. */
    public List<Site> activeIn(UUID programmeId, YearMonth month) {
        return sql.statement("""
                select id, code, place from place_site
                where programme_id = :programme and activated_on < :nextMonth and (closed_on is null or closed_on >= :month)
                order by length(code), code collate "C", id
                """)
                .bind("programme", programmeId)
                .bind("nextMonth", month.plusMonths(1))
                .bind("month", month)
                .list(KnownSites::read);
    }

    public Optional<Site> find(UUID siteId) {
        return sql.statement("select id, code, place from place_site where id = :id")
                .bind("id", siteId)
                .first(KnownSites::read);
    }

    private static Site read(Row row) {
        return new Site(row.uuid("id"), row.text("code"), row.text("place"));
    }
}
