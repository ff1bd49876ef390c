package org.cop.membership.site;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.access.SiteProgrammes;

/** By plain SQL: a permission is checked before the request has a session. */
@ApplicationScoped
class SitesOfProgrammes implements SiteProgrammes {
    private final AgroalDataSource database;

    SitesOfProgrammes(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> programmeOf(UUID siteId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select programme_id from site where id = ?")) {
            select.setObject(1, siteId);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot tell which programme a site belongs to", e);
        }
    }
}
