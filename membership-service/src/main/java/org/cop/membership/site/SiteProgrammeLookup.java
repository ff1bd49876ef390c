package org.cop.membership.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.access.SiteProgrammes;
import org.cop.kit.sql.Sql;

/** By plain SQL: a permission is checked before the request has a session. */
@ApplicationScoped
class SiteProgrammeLookup implements SiteProgrammes {
    private final Sql sql;

    SiteProgrammeLookup(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> programmeOf(UUID siteId) {
        return sql.statement("select programme_id from site where id = :site")
                .bind("site", siteId)
                .first(row -> row.uuid("programme_id"));
    }
}
