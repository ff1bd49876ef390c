package org.cop.newsletter.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.newsletter.sql.Row;
import org.cop.newsletter.sql.Sql;

/** The sites that this service knows, as editions name them. */
@ApplicationScoped
public class KnownSites {
    private final Sql sql;

    KnownSites(Sql sql) {
        this.sql = sql;
    }

    /** Those of the given ids that are sites of this programme. */
    public List<UUID> among(UUID programmeId, List<UUID> siteIds) {
        return sql.list(
                "select id from place_site where programme_id = ? and id = any (?)",
                row -> row.id("id"),
                programmeId,
                siteIds.toArray(UUID[]::new));
    }

    /** The sites that were at work on any day of that month, in the order in which editions name them. */
    public List<Site> activeIn(UUID programmeId, YearMonth month) {
        return sql.list("""
                select id, code, place from place_site
                where programme_id = ? and activated_on < ? and (closed_on is null or closed_on >= ?)
                order by length(code), code collate "C", id
                """, KnownSites::read, programmeId, month.plusMonths(1).atDay(1), month.atDay(1));
    }

    public Optional<Site> find(UUID siteId) {
        return sql.first("select id, code, place from place_site where id = ?", KnownSites::read, siteId);
    }

    private static Site read(Row row) throws SQLException {
        return new Site(row.id("id"), row.text("code"), row.text("place"));
    }
}
