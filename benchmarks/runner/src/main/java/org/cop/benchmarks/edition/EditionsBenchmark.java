package org.cop.benchmarks.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cop.benchmarks.Benchmark;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.measure.Memory;
import org.cop.benchmarks.measure.Progress;
import org.cop.benchmarks.measure.Sample;
import org.cop.benchmarks.measure.Table;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.benchmarks.platform.Rest;
import org.cop.benchmarks.platform.SeededProgramme;
import org.cop.client.platform.ServiceProcess;

/**
 * Assembling an edition from 10,000 and from 1,000,000 activities of a year at a hundred sites, beside the bare {@code insert into ... select}
 * of as many rows into copies of the same tables, and approving it, which reads every line once more.
 */
public final class EditionsBenchmark implements Benchmark {
    /** Nobody's edition has a million activities: no person's request may take as long as assembling those. */
    private static final Map<String, String> UNHURRIED =
            Map.of("HTTP_REQUEST_TIMEOUT", "1h", "HTTP_IDLE_TIMEOUT", "1h");

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int SITES = 100;
    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final YearMonth LAST = YearMonth.of(2010, 12);

    private record Work(double seconds, double serviceCpu, double databaseCpu) {
        static Work median(List<Work> works) {
            return new Work(
                    Sample.median(works.stream().map(Work::seconds).toList()),
                    Sample.median(works.stream().map(Work::serviceCpu).toList()),
                    Sample.median(works.stream().map(Work::databaseCpu).toList()));
        }
    }

    private interface Step {
        void go() throws Exception;
    }

    @Override
    public void run(Options options) throws Exception {
        try (var platform = LocalPlatform.start(options);
                Connection database = platform.database("newsletter")) {
            Path collections = options.home().resolve("logs/newsletter-gc.log");
            Files.deleteIfExists(collections);
            ServiceProcess newsletter = platform.begin("newsletter", List.of("-Xlog:gc:file=" + collections), UNHURRIED)
                    .awaitReady();
            var measured =
                    new Measured(platform, database, newsletter, collections, new Rest(platform, LocalPlatform.ADA));
            measured.warmUp(options);
            measured.compare(options);
        }
    }

    private record Measured(
            LocalPlatform platform, Connection database, ServiceProcess newsletter, Path collections, Rest editor) {

        void warmUp(Options options) throws Exception {
            Progress.say("Warming up");
            for (int i = 0; i < 5; i++) {
                var programme = programme("warm-" + i, options.scaled(FEW));
                approve(programme, assemble(programme));
            }
            // Where the floor writes: the same columns and indexes.
            execute("create table copied_activity (like edition_activity including all)");
            execute("create table copied_item (like edition_item including all)");
        }

        void compare(Options options) throws Exception {
            var table = new Table(
                    "",
                    "Rows",
                    "Seconds",
                    "Rows/s",
                    "Service's CPU, s",
                    "PostgreSQL's CPU, s",
                    "Peak RSS, MB",
                    "Peak heap after a collection, MB");
            for (int usual : new int[] {FEW, MANY}) {
                int activities = options.scaled(usual);
                Progress.say("%,d activities".formatted(activities));
                var programme = programme("of-" + usual, activities);
                List<Work> assembled = new ArrayList<>();
                List<Work> copied = new ArrayList<>();
                Memory.forgetPeak(newsletter.handle());
                int before = Memory.collections(collections).size();
                UUID edition = null;
                for (int round = 1; round <= options.rounds(); round++) {
                    if (edition != null) {
                        forget(edition);
                    }
                    UUID[] made = new UUID[1];
                    assembled.add(work(() -> made[0] = assemble(programme)));
                    edition = made[0];
                    UUID from = edition;
                    copied.add(work(() -> copy(from)));
                    execute("truncate copied_activity, copied_item");
                    Progress.say("Round %d of %d: assembled in %.2f s, copied in %.2f s"
                            .formatted(
                                    round,
                                    options.rounds(),
                                    assembled.getLast().seconds(),
                                    copied.getLast().seconds()));
                }
                UUID last = Objects.requireNonNull(edition);
                int rows = activities + count("select items from edition where id = ?", last);
                double assembling = Memory.peak(newsletter.handle());
                double heap = heapSince(before);
                before = Memory.collections(collections).size();
                Memory.forgetPeak(newsletter.handle());
                Work approved = work(() -> approve(programme, last));

                row(table, "Assembling", rows, Work.median(assembled), assembling, heap);
                row(table, "Copying as many rows", rows, Work.median(copied), Double.NaN, Double.NaN);
                row(
                        table,
                        "Approving, once",
                        rows - activities,
                        approved,
                        Memory.peak(newsletter.handle()),
                        heapSince(before));
            }
            System.out.printf(
                    "%nEditions of %,d and %,d activities; rows are those of the activities carried and of the lines written (approving: of"
                            + " the lines read); medians of %d rounds.%n",
                    options.scaled(FEW), options.scaled(MANY), options.rounds());
            table.print();
        }

        private static void row(Table table, String what, int rows, Work work, double resident, double heap) {
            table.row(
                    what,
                    "%,d".formatted(rows),
                    work.seconds(),
                    rows / work.seconds(),
                    work.serviceCpu(),
                    work.databaseCpu(),
                    resident,
                    heap);
        }

        private double heapSince(int collection) throws Exception {
            return Memory.collections(collections).stream()
                    .skip(collection)
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.NaN);
        }

        private Work work(Step step) throws Exception {
            Cpu ours = Cpu.of(newsletter.handle());
            Cpu postgres = platform.postgresCpu();
            long began = System.nanoTime();
            step.go();
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Work(
                    seconds,
                    Cpu.of(newsletter.handle()).secondsSince(ours),
                    platform.postgresCpu().secondsSince(postgres));
        }

        private SeededProgramme programme(String slug, int activities) throws Exception {
            var programme = SeededProgramme.make(database, editor.accountId(), slug, SITES);
            programme.happen(database, activities, FIRST, LAST);
            execute("vacuum analyze");
            return programme;
        }

        private UUID assemble(SeededProgramme programme) throws Exception {
            JsonNode edition = editor.post(
                    "newsletter", editions(programme), Map.of("month", LAST.toString(), "audience", "PROGRAMME"));
            return UUID.fromString(edition.path("id").asText());
        }

        private void approve(SeededProgramme programme, UUID edition) throws Exception {
            editor.approve("newsletter", editions(programme) + "/" + edition);
        }

        private static String editions(SeededProgramme programme) {
            return "/programmes/" + programme.id() + "/editions";
        }

        private void copy(UUID edition) throws SQLException {
            database.setAutoCommit(false);
            update("insert into copied_activity select * from edition_activity where edition_id = ?", edition);
            update("insert into copied_item select * from edition_item where edition_id = ?", edition);
            database.commit();
            database.setAutoCommit(true);
        }

        /** As if nobody had asked for it yet. */
        private void forget(UUID edition) throws SQLException {
            update("delete from edition_item where edition_id = ?", edition);
            update("delete from edition_activity where edition_id = ?", edition);
            update("delete from edition where id = ?", edition);
            execute("vacuum analyze");
        }

        private void execute(String sql) throws SQLException {
            try (var statement = database.createStatement()) {
                statement.execute(sql);
            }
        }

        private void update(String sql, UUID edition) throws SQLException {
            try (var statement = database.prepareStatement(sql)) {
                statement.setObject(1, edition);
                statement.executeUpdate();
            }
        }

        private int count(String sql, UUID edition) throws SQLException {
            try (var statement = database.prepareStatement(sql)) {
                statement.setObject(1, edition);
                var row = statement.executeQuery();
                row.next();
                return row.getInt(1);
            }
        }
    }
}
