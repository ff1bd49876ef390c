package org.cop.newsletter.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.newsletter.sql.Row;
import org.cop.newsletter.sql.Sql;

/** The programmes that this service knows. */
@ApplicationScoped
public class KnownProgrammes {
    private final Sql sql;

    KnownProgrammes(Sql sql) {
        this.sql = sql;
    }

    public Programme require(UUID programmeId) {
        return sql.first("select * from place_programme where id = ?", KnownProgrammes::read, programmeId)
                .orElseThrow(() -> new NotFoundException("No such programme"));
    }

    public Optional<Programme> called(String slug) {
        return sql.first("select * from place_programme where slug = ? order by id", KnownProgrammes::read, slug);
    }

    public List<Programme> all() {
        return sql.list("select * from place_programme order by id", KnownProgrammes::read);
    }

    private static Programme read(Row row) throws SQLException {
        return new Programme(
                row.id("id"),
                row.text("slug"),
                row.text("title"),
                ZoneId.of(row.text("zone")),
                row.date("starts_on"),
                row.dateOrNull("ends_on"));
    }
}
