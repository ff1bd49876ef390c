package org.cop.testsupport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * A database of version 1 with data in it, as installations have it, is brought up to date by the migrations that came later, and nothing of
 * what people wrote is lost or changed. A service's test extends it; {@code migration/v1-data.sql} among its test resources holds the data (the
 * reference programme, as {@code psql} would load it). Version 1 is frozen: every change is a new migration.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MigrationContract {
    private static final String KIT = "db/kit/";
    private static final String OWN = "db/migration/";
    private static final Set<String> FROZEN_KIT =
            Set.of("V0.1__outbox_and_inbox.sql", "V0.2__access_and_audit.sql", "V0.3__idempotency.sql");
    private static final Map<String, Integer> CHECKSUMS_OF_KIT =
            Map.of("0.1", -2011473479, "0.2", 1538589982, "0.3", 1586186492);

    private EmbeddedPostgres postgres;

    /** The file name of the service's own first migration. */
    protected abstract String firstMigration();

    /** Flyway's checksum of it. */
    protected abstract int checksumOfFirstMigration();

    /**
     * The service's own later migrations that take away or change what an older instance still uses (in a rolling upgrade both run at once),
     * by file name, and why that does no harm. Columns and tables are dropped one release after the last that used them.
     */
    protected Map<String, String> contractions() {
        return Map.of();
    }

    /** Tables of version 1 whose rows a later migration moved elsewhere or deletes, and which may be gone: all others keep every row. */
    protected abstract Set<String> movedTables();

    /** Columns of version 1, as {@code member.role}, whose contents a later migration changes, and why: all others keep them to the letter. */
    protected Map<String, String> rewrittenColumns() {
        return Map.of();
    }

    /**
     * Each column whose check in SQL lists its values, as {@code member.role}, and the constants of the Java enum that may stand there. A new
     * constant needs a migration: without it the first row that has it is a 500.
     *
     * @see ListedValues#constants
     */
    protected abstract Map<String, Set<String>> listedValues();

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    protected void dataOfVersionOneSurvivesEveryLaterMigration(@TempDir Path frozen) throws Exception {
        copyFrozen(frozen);
        flyway("filesystem:" + frozen).migrate();
        assertThat(appliedChecksums()).as("V1 is frozen: write a new migration").isEqualTo(expectedChecksums());
        Set<String> tables = load();
        assertThat(tables).as("the data holds something").isNotEmpty();
        tables.removeAll(movedTables());
        var former = new FormerRows(postgres.getPostgresDatabase(), tables);

        flyway(KIT, OWN).migrate();

        List<String> differences = new ArrayList<>();
        for (String table : tables) {
            differences.addAll(former.differences(table, rewrittenColumns().keySet()));
        }
        assertThat(differences).isEmpty();
        for (String column : rewrittenColumns().keySet()) {
            assertThat(former.knows(column)).as(column).isTrue();
        }
    }

    @Test
    protected void laterMigrationsKeepWhatAnOlderInstanceUses() throws IOException {
        Set<String> contracting = new TreeSet<>();
        for (var migration : flyway(KIT, OWN).info().all()) {
            String name = migration.getScript();
            if (!FROZEN_KIT.contains(name)
                    && !name.equals(firstMigration())
                    && MigrationScript.contracts(script(name))) {
                contracting.add(name);
            }
        }

        assertThat(contracting)
                .as("drop, rename and tighten one release after the last that used it, or list the file with a reason")
                .isEqualTo(new TreeSet<>(contractions().keySet()));
    }

    @Test
    protected void valuesThatSqlLists_areTheConstantsOfTheirEnum() throws SQLException {
        Map<String, Set<String>> expected = new TreeMap<>(listedValues());
        expected.put("audit_entry.action", ListedValues.constants("org.cop.kit.audit.AuditEntry$Action"));
        expected.put("job.state", Set.of("PENDING", "GIVEN_UP"));

        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database empty");
        }
        DataSource empty = postgres.getDatabase("postgres", "empty");
        flyway(empty, KIT, OWN).migrate();
        assertThat(ListedValues.of(empty)).isEqualTo(expected);
    }

    private String script(String name) throws IOException {
        boolean own = Thread.currentThread().getContextClassLoader().getResource(OWN + name) != null;
        try (InputStream script = resource((own ? OWN : KIT) + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Flyway flyway(String... locations) {
        return flyway(postgres.getPostgresDatabase(), locations);
    }

    private static Flyway flyway(DataSource database, String... locations) {
        return Flyway.configure()
                .dataSource(database)
                .locations(locations)
                .outOfOrder(true)
                .load();
    }

    private void copyFrozen(Path folder) throws IOException {
        for (String name : FROZEN_KIT) {
            copy(KIT + name, folder.resolve(name));
        }
        copy(OWN + firstMigration(), folder.resolve(firstMigration()));
    }

    private void copy(String resource, Path target) throws IOException {
        try (InputStream script = resource(resource)) {
            Files.copy(script, target);
        }
    }

    private InputStream resource(String name) {
        InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing");
        }
        return found;
    }

    private Map<String, Integer> expectedChecksums() {
        Map<String, Integer> expected = new TreeMap<>(CHECKSUMS_OF_KIT);
        expected.put("1", checksumOfFirstMigration());
        return expected;
    }

    private Map<String, Integer> appliedChecksums() throws SQLException {
        Map<String, Integer> applied = new TreeMap<>();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select version, checksum from flyway_schema_history")) {
            while (row.next()) {
                applied.put(row.getString(1), row.getInt(2));
            }
        }
        return applied;
    }

    /** @return the tables that hold anything now */
    private Set<String> load() throws SQLException {
        Set<String> filled = new TreeSet<>();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var script = new BufferedReader(
                        new InputStreamReader(resource("migration/v1-data.sql"), StandardCharsets.UTF_8))) {
            try (var statement = connection.createStatement()) {
                // The tables come by name and not in the order in which they refer to each other.
                statement.execute("set session_replication_role = replica");
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String line = script.readLine(); line != null; line = script.readLine()) {
                var data = new StringBuilder();
                for (String row = script.readLine(); !"\\.".equals(row); row = script.readLine()) {
                    data.append(row).append('\n');
                }
                if (copy.copyIn(line.replace(";", ""), new StringReader(data.toString())) > 0) {
                    filled.add(line.split(" ")[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return filled;
    }
}
