package org.cop.newsletter.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;

/** The programmes that this service knows. */
@ApplicationScoped
public class KnownProgrammes {
    private final Sql sql;

    KnownProgrammes(Sql sql) {
        this.sql = sql;
    }

    public Programme require(UUID programmeId) {
        return find(programmeId).orElseThrow(() -> new NotFoundException("No such programme"));
    }

    /** Nothing for one whose event is not consumed yet: people and programmes come on topics of their own. */
    public Optional<Programme> find(UUID programmeId) {
        return sql.statement("select * from place_programme where id = :id")
                .bind("id", programmeId)
                .first(KnownProgrammes::read);
    }

    public Optional<Programme> called(String slug) {
        return sql.statement("select * from place_programme where slug = :slug order by id")
                .bind("slug", slug)
                .first(KnownProgrammes::read);
    }

    public List<Programme> all() {
        return sql.statement("select * from place_programme order by id").list(KnownProgrammes::read);
    }

    private static Programme read(Row row) {
        return new Programme(
                row.uuid("id"),
                row.text("slug"),
                row.text("title"),
                ZoneId.of(row.text("zone")),
                row.date("starts_on"),
                row.dateOrNull("ends_on"));
    }
}
