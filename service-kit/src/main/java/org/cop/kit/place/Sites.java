package org.cop.kit.place;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.access.SiteProgrammes;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.problem.RuleBroken;

/**
 * The sites that this service knows. A site counts as known once its programme is, whose zone its hours are meant in: until then nobody is
 * let in, for a day or an hour in the wrong zone is worse than one that is entered a moment later.
 */
@ApplicationScoped
@DefaultBean
public class Sites implements SiteProgrammes {
    private final Sql sql;

    Sites(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> programmeOf(UUID siteId) {
        return find(siteId).map(Site::programmeId);
    }

    public Site require(UUID siteId) {
        return find(siteId).orElseThrow(NotFoundException::new);
    }

    /**
     * For whoever is about to change something there.
     *
     * @throws RuleBroken {@code site-closed}
     */
    public Site requireOpen(UUID siteId) {
        Site site = require(siteId);
        if (site.closed()) {
            throw new RuleBroken("site-closed", "The site is closed: its records can be read but not changed");
        }
        return site;
    }

    /** The same, and nobody else gets past this point for the site until the transaction ends. */
    @Transactional(MANDATORY)
    public Site lockOpen(UUID siteId) {
        sql.statement("select id from place_site where id = :id for update")
                .bind("id", siteId)
                .exists();
        return requireOpen(siteId);
    }

    private Optional<Site> find(UUID siteId) {
        return sql.statement("""
                        select s.id, s.programme_id, p.zone, s.closed
                        from place_site s join place_programme p on p.id = s.programme_id where s.id = :id
                        """)
                .bind("id", siteId)
                .first(row -> new Site(
                        row.uuid("id"), row.uuid("programme_id"), ZoneId.of(row.text("zone")), row.bool("closed")));
    }
}
