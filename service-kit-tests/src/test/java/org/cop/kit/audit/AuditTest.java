package org.cop.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cop.kit.audit.Actor.ANONYMOUS;
import static org.cop.kit.audit.Actor.SYSTEM;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.Ids;
import org.cop.kit.audit.AuditedThing.Clearance;
import org.cop.kit.audit.AuditedThing.State;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class AuditTest {
    private static final UUID SOMEBODY = UUID.fromString("0196a000-0000-7000-8000-0000000000aa");

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    private final UUID id = Ids.next();

    private record Line(String who, String action, String changes) {}

    @Test
    void creationChangeAndRemoval_leaveAnAuditEntryEach() throws SQLException {
        inTransaction(() -> entities.persist(new AuditedThing(id, "Discharged with nowhere to go")));
        inTransaction(() -> {
            AuditedThing thing = thing();
            thing.title = "Somebody's name";
            thing.state = State.CLEARED;
            thing.live = true;
            thing.attended = 7;
            thing.heldOn = LocalDate.of(2012, 3, 14);
            thing.owner = SOMEBODY;
        });
        inTransaction(() -> entities.remove(thing()));

        assertThat(lines())
                .containsExactly(
                        new Line(
                                SYSTEM,
                                "CREATED",
                                "{\"live\": {\"to\": false}, \"state\": {\"to\": \"DRAFT\"}, \"title\": {}, \"attended\": {\"to\": 0}}"),
                        new Line(
                                SYSTEM,
                                "CHANGED",
                                "{\"live\": {\"to\": true, \"from\": false}, \"owner\": {\"to\": \"" + SOMEBODY
                                        + "\"}, \"state\": {\"to\": \"CLEARED\", \"from\": \"DRAFT\"}, \"title\": {}, \"heldOn\": {\"to\": \"2012-03-14\"}, \"attended\": {\"to\": 7, \"from\": 0}}"),
                        new Line(
                                SYSTEM,
                                "REMOVED",
                                "{\"live\": {\"from\": true}, \"owner\": {\"from\": \"" + SOMEBODY
                                        + "\"}, \"state\": {\"from\": \"CLEARED\"}, \"title\": {}, \"heldOn\": {\"from\": \"2012-03-14\"}, \"attended\": {\"from\": 7}}"));
    }

    @Test
    void auditEntriesOfTextsAndElements_sayOnlyThatTheyChanged() throws SQLException {
        inTransaction(() -> entities.persist(new AuditedThing(id, "Discharged with nowhere to go")));
        inTransaction(() -> {
            thing().clearance = new Clearance(SOMEBODY, Audience.PROGRAMME, "Frank agrees");
            thing().themes.add("weekend-crises");
        });
        inTransaction(() -> thing().clearance = new Clearance(SOMEBODY, Audience.PUBLIC, "Frank still agrees"));

        assertThat(lines().subList(1, 3))
                .containsExactly(
                        new Line(
                                SYSTEM,
                                "CHANGED",
                                "{\"themes\": {}, \"clearance.by\": {\"to\": \"" + SOMEBODY
                                        + "\"}, \"clearance.note\": {}, \"clearance.audience\": {\"to\": \"PROGRAMME\"}}"),
                        new Line(
                                SYSTEM,
                                "CHANGED",
                                "{\"clearance.note\": {}, \"clearance.audience\": {\"to\": \"PUBLIC\", \"from\": \"PROGRAMME\"}}"));
    }

    @Test
    void oneTransactionLeavesOneEntryOfAnEntityThatSaysTheSum() throws SQLException {
        inTransaction(() -> {
            AuditedThing thing = new AuditedThing(id, "first");
            entities.persist(thing);
            entities.flush();
            thing.attended = 3;
            entities.flush();
            thing.attended = 5;
            thing.title = "second";
        });

        assertThat(lines())
                .containsExactly(
                        new Line(
                                SYSTEM,
                                "CREATED",
                                "{\"live\": {\"to\": false}, \"state\": {\"to\": \"DRAFT\"}, \"title\": {}, \"attended\": {\"to\": 5}}"));
    }

    @Test
    void aRolledBackChange_leavesNoAuditEntry() throws SQLException {
        assertThatThrownBy(() -> inTransaction(() -> {
                    entities.persist(new AuditedThing(id, "never was"));
                    entities.flush();
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");

        assertThat(lines()).isEmpty();
    }

    @Test
    void withoutItsAuditNothingIsChanged() throws SQLException {
        execute("alter table audit_entry rename to audit_entry_away");
        try {
            assertThatThrownBy(() -> inTransaction(() -> entities.persist(new AuditedThing(id, "unseen"))))
                    .isNotNull();
        } finally {
            execute("alter table audit_entry_away rename to audit_entry");
        }

        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.find(AuditedThing.class, id)))
                .isNull();
    }

    @Test
    void aStatelessSessionIsAuditedToo() throws SQLException {
        inTransaction(() -> {
            var session = sessions.openStatelessSession();
            session.insert(new AuditedThing(id, "in bulk"));
        });

        assertThat(lines()).extracting(Line::action).containsExactly("CREATED");
    }

    @Test
    void auditEntry_namesTheAccountThatMadeTheChange() throws SQLException {
        UUID created = UUID.fromString(given().auth()
                .oauth2(Tokens.of("account-of-fran"))
                .post("/test/things")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"", ""));

        assertThat(linesOf(created)).extracting(Line::who).containsExactly("account-of-fran");
    }

    @Test
    void auditEntryOfTheSystem_saysThatNobodyHadSignedIn() throws SQLException {
        UUID created = UUID.fromString(given().post("/test/things/anonymous")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"", ""));

        assertThat(linesOf(created)).extracting(Line::who).containsExactly(ANONYMOUS);
    }

    @Test
    void anEntityThatOptedOut_leavesNoAuditEntry() throws SQLException {
        inTransaction(() -> entities.persist(new UnauditedThing(id, "consumed from somebody")));

        assertThat(lines()).isEmpty();
    }

    @Test
    void readingLeavesNothing() throws SQLException {
        inTransaction(() -> entities.persist(new AuditedThing(id, "read often")));

        given().get("/test/things/{id}", id).then().statusCode(200);

        assertThat(lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set account_id = 'somebody-else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void noEntryIsEverChangedOrRemoved(String statement) throws SQLException {
        inTransaction(() -> entities.persist(new AuditedThing(id, "for the record")));

        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");

        assertThat(lines()).hasSize(1);
    }

    private AuditedThing thing() {
        return entities.find(AuditedThing.class, id);
    }

    private static void inTransaction(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    private List<Line> lines() throws SQLException {
        return linesOf(id);
    }

    private List<Line> linesOf(UUID entityId) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select account_id, action, changes::text from audit_entry
                        where entity_id = ? and at > now() - interval '1 minute' order by id
                        """)) {
            select.setString(1, entityId.toString());
            List<Line> lines = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return lines;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
