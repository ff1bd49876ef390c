package org.cop.newsletter.programme;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.kit.access.SiteProgrammes;
import org.cop.newsletter.sql.Row;
import org.cop.newsletter.sql.Sql;

/** The sites that we have heard of. Code and place are the newest we know; the days it began and ended stand, whenever they are heard. */
@ApplicationScoped
public class KnownSites implements SiteProgrammes {
    private final Sql sql;

    KnownSites(Sql sql) {
        this.sql = sql;
    }

    @Transactional(MANDATORY)
    public void apply(SiteEvent event, long sequence) {
        sql.update(
                """
                insert into known_site (id, programme_id, code, place, activated_on, closed_on, sequence) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    code = case when known_site.sequence < excluded.sequence then excluded.code else known_site.code end,
                    place = case when known_site.sequence < excluded.sequence then excluded.place else known_site.place end,
                    activated_on = coalesce(excluded.activated_on, known_site.activated_on),
                    closed_on = coalesce(excluded.closed_on, known_site.closed_on),
                    sequence = greatest(known_site.sequence, excluded.sequence)
                """,
                event.siteId(),
                event.programmeId(),
                event.code(),
                event.place(),
                event instanceof SiteActivated activated ? activated.on() : null,
                event instanceof SiteClosed closed ? closed.on() : null,
                sequence);
    }

    @Override
    public Optional<UUID> programmeOf(UUID siteId) {
        return sql.first("select programme_id from known_site where id = ?", row -> row.id("programme_id"), siteId);
    }

    /** Those of the given ids that are sites of this programme. */
    public List<UUID> among(UUID programmeId, List<UUID> siteIds) {
        return sql.list(
                "select id from known_site where programme_id = ? and id = any (?)",
                row -> row.id("id"),
                programmeId,
                siteIds.toArray(UUID[]::new));
    }

    /** The sites that were at work on any day of that month, in the order in which editions name them. */
    public List<Site> activeIn(UUID programmeId, YearMonth month) {
        return sql.list("""
                select id, code, place from known_site
                where programme_id = ? and activated_on < ? and (closed_on is null or closed_on >= ?)
                order by length(code), code collate "C", id
                """, KnownSites::read, programmeId, month.plusMonths(1).atDay(1), month.atDay(1));
    }

    public Optional<Site> find(UUID siteId) {
        return sql.first("select id, code, place from known_site where id = ?", KnownSites::read, siteId);
    }

    private static Site read(Row row) throws SQLException {
        return new Site(row.id("id"), row.text("code"), row.text("place"));
    }
}
