package org.cop.newsletter.programme;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.newsletter.sql.Row;
import org.cop.newsletter.sql.Sql;

/** The programmes that we have heard of. */
@ApplicationScoped
public class KnownProgrammes {
    private final Sql sql;

    KnownProgrammes(Sql sql) {
        this.sql = sql;
    }

    @Transactional(MANDATORY)
    public void apply(ProgrammeCreated created, long sequence) {
        // A zone that does not exist is found out now, and goes to the dead letters, not on the day an edition is due.
        ZoneId.of(created.zone());
        sql.update(
                """
                insert into known_programme (id, slug, title, zone, starts_on, ends_on, sequence) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set slug = excluded.slug, title = excluded.title, zone = excluded.zone,
                    starts_on = excluded.starts_on, ends_on = excluded.ends_on, sequence = excluded.sequence
                where known_programme.sequence < excluded.sequence
                """,
                created.programmeId(),
                created.slug(),
                created.title(),
                created.zone(),
                created.startsOn(),
                created.endsOn(),
                sequence);
    }

    public Programme require(UUID programmeId) {
        return sql.first("select * from known_programme where id = ?", KnownProgrammes::read, programmeId)
                .orElseThrow(() -> new NotFoundException("No such programme"));
    }

    public Optional<Programme> called(String slug) {
        return sql.first("select * from known_programme where slug = ? order by id", KnownProgrammes::read, slug);
    }

    public List<Programme> all() {
        return sql.list("select * from known_programme order by id", KnownProgrammes::read);
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
