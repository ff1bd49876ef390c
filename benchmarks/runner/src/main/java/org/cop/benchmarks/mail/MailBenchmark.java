package org.cop.benchmarks.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cop.benchmarks.Benchmark;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.mail.EditionRows.Content;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.measure.Memory;
import org.cop.benchmarks.measure.Progress;
import org.cop.benchmarks.measure.Table;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.benchmarks.platform.Rest;
import org.cop.benchmarks.platform.SeededProgramme;
import org.cop.client.platform.ServiceProcess;

/**
 * An edition to 10,000 readers, from its approval until the mail queue has the last mail as sent, beside a bare SMTP client that
 * writes the same bytes and beside a loop with quarkus-mailer; all three to the same sink.
 */
public final class MailBenchmark implements Benchmark {
    private static final int READERS = 10_000;
    private static final int MANY_READERS = 100_000;
    /** The loop is slow: a fifth as many mails say as much. */
    private static final int LOOP = 2_000;

    private static final int SLOW_READERS = 2_000;
    private static final int SLOW_LOOP = 200;
    private static final int SLOWNESS = 5;
    /** As many as the newsletter service has by default. */
    private static final int CONNECTIONS = 4;
    /** About as much as the demo programme has in a good month: 24 KB of mail. */
    private static final int ACTIVITIES_A_MONTH = 70;

    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final int SINK = 27;

    @Override
    public void run(Options options) throws Exception {
        try (var platform = LocalPlatform.start(options);
                var sink = SinkProcess.start(options.portBase() + SINK);
                Connection database = platform.database("newsletter")) {
            Running.start(platform, sink, options).compare(database, options);
        }
    }

    /** The three that are compared, ready to be measured. */
    private static final class Running {
        private final LocalPlatform platform;
        private final SinkProcess sink;
        private final ServiceProcess newsletter;
        private final ServiceProcess floors;
        private final Path collections;
        private final Rest editor;
        private final Rest ofFloors;

        private Running(
                LocalPlatform platform,
                SinkProcess sink,
                ServiceProcess newsletter,
                ServiceProcess floors,
                Path collections,
                Rest editor) {
            this.platform = platform;
            this.sink = sink;
            this.newsletter = newsletter;
            this.floors = floors;
            this.collections = collections;
            this.editor = editor;
            this.ofFloors = editor.instead("newsletter", floors.address());
        }

        static Running start(LocalPlatform platform, SinkProcess sink, Options options)
                throws IOException, InterruptedException {
            var toSink = Map.of("SMTP_PORT", String.valueOf(sink.port()));
            Path collections = options.home().resolve("logs/newsletter-gc.log");
            Files.deleteIfExists(collections);
            var newsletter = platform.begin("newsletter", List.of("-Xlog:gc:file=" + collections), toSink);
            var floors = platform.begin("floors", List.of(), toSink);
            newsletter.awaitReady();
            floors.awaitReady();
            return new Running(platform, sink, newsletter, floors, collections, new Rest(platform, LocalPlatform.ADA));
        }

        void compare(Connection database, Options options) throws Exception {
            int readers = options.scaled(READERS);
            var usual = programme(database, "usual", readers, options.rounds() + 1);
            Progress.say("Warming up");
            CompletableFuture<byte[]> taken = sink.nextMail();
            service(database, usual, FIRST, readers);
            byte[] mail = taken.join();
            Content content = EditionRows.content(database);
            bare(mail, readers);
            loop(content, options.scaled(LOOP));

            List<Leg> service = new ArrayList<>();
            List<Leg> bare = new ArrayList<>();
            List<Leg> loop = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                service.add(service(database, usual, FIRST.plusMonths(round), readers));
                bare.add(bare(mail, readers));
                loop.add(loop(content, options.scaled(LOOP)));
                Progress.say("Round %d of %d: %.0f, %.0f and %.0f mails/s"
                        .formatted(
                                round,
                                options.rounds(),
                                service.getLast().mailsASecond(),
                                bare.getLast().mailsASecond(),
                                loop.getLast().mailsASecond()));
            }
            System.out.printf(
                    "%nAn edition to %,d readers, %,d bytes a mail; medians of %d rounds. The loop: %,d mails a round.%n",
                    readers, mail.length, options.rounds(), options.scaled(LOOP));
            Leg.print(Leg.median(service), Leg.median(bare), Leg.median(loop));

            slow(database, content, mail, options);
            memory(database, options);
        }

        private void slow(Connection database, Content content, byte[] mail, Options options) throws Exception {
            int readers = options.scaled(SLOW_READERS);
            int mailsOfLoop = options.scaled(SLOW_LOOP);
            var few = programme(database, "slow", readers, 1);
            sink.delay(SLOWNESS);
            Leg service = service(database, few, FIRST, readers);
            Leg bare = bare(mail, readers);
            Leg loop = loop(content, mailsOfLoop);
            sink.delay(0);
            System.out.printf(
                    "%nThe same to a server that takes %d ms for each recipient and for each mail: %,d readers, the loop %,d mails; once.%n",
                    SLOWNESS, readers, mailsOfLoop);
            Leg.print(service, bare, loop);
        }

        private void memory(Connection database, Options options) throws Exception {
            var table = new Table(
                    "Readers", "Seconds", "Peak RSS, MB", "Peak heap after a collection, MB", "Heap in use after, MB");
            for (int usual : new int[] {READERS, MANY_READERS}) {
                int readers = options.scaled(usual);
                var programme = programme(database, "memory-" + usual, readers, 1);
                Memory.forgetPeak(newsletter.handle());
                int before = Memory.collections(collections).size();
                long began = System.nanoTime();
                service(database, programme, FIRST, readers);
                double seconds = (System.nanoTime() - began) / 1e9;
                double peak = Memory.peak(newsletter.handle());
                double afterCollection = Memory.collections(collections).stream()
                        .skip(before)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(Double.NaN);
                table.row("%,d".formatted(readers), seconds, peak, afterCollection, Memory.live(newsletter.handle()));
            }
            System.out.printf("%nMemory of the newsletter service, -Xmx128m.%n");
            table.print();
        }

        private SeededProgramme programme(Connection database, String slug, int readers, int months)
                throws IOException, SQLException {
            var programme = SeededProgramme.make(database, editor.accountId(), slug, 6);
            for (int month = 0; month < months; month++) {
                programme.happen(database, ACTIVITIES_A_MONTH, FIRST.plusMonths(month), FIRST.plusMonths(month));
            }
            programme.enrol(database, readers);
            try (var statement = database.createStatement()) {
                statement.execute("analyze");
            }
            return programme;
        }

        /** From the approval to the last mail that the mail queue has as sent. */
        private Leg service(Connection database, SeededProgramme programme, YearMonth month, int readers)
                throws Exception {
            String editions = "/programmes/" + programme.id() + "/editions";
            UUID edition = UUID.fromString(
                    editor.post("newsletter", editions, Map.of("month", month.toString(), "audience", "PROGRAMME"))
                            .path("id")
                            .asText());
            long taken = sink.mails();
            Cpu ours = Cpu.of(newsletter.handle());
            Cpu postgres = platform.postgresCpu();
            Cpu sinks = sink.cpu();
            Instant began = Instant.now();
            editor.approve("newsletter", editions + "/" + edition);
            while (EditionRows.exist(database, "select 1 from edition where id = ? and state <> 'SENT'", edition)) {
                Thread.sleep(20);
            }
            double cpu = Cpu.of(newsletter.handle()).secondsSince(ours);
            double database_ = platform.postgresCpu().secondsSince(postgres);
            double sinkCpu = sink.cpu().secondsSince(sinks);
            if (sink.mails() - taken != readers
                    || EditionRows.exist(
                            database, "select 1 from delivery where edition_id = ? and state <> 'SENT'", edition)) {
                throw new IllegalStateException("%d of %d mails arrived".formatted(sink.mails() - taken, readers));
            }
            return Leg.of(readers, seconds(began, EditionRows.lastSent(database, edition)), cpu, database_, sinkCpu);
        }

        private Leg bare(byte[] mail, int mails) throws IOException, InterruptedException {
            Cpu ours = Cpu.ofThisProcess();
            Cpu sinks = sink.cpu();
            Instant began = Instant.now();
            new BareClient(sink.port(), CONNECTIONS, mail).send(mails);
            return Leg.of(
                    mails,
                    seconds(began, Instant.now()),
                    Cpu.ofThisProcess().secondsSince(ours),
                    Double.NaN,
                    sink.cpu().secondsSince(sinks));
        }

        private Leg loop(Content content, int mails) throws IOException, InterruptedException {
            Cpu ours = Cpu.of(floors.handle());
            Cpu sinks = sink.cpu();
            JsonNode done = ofFloors.post(
                    "newsletter",
                    "/mail-loop",
                    Map.of(
                            "mails",
                            mails,
                            "subject",
                            content.subject(),
                            "text",
                            content.template(content.text()),
                            "html",
                            content.template(content.html())));
            return Leg.of(
                    mails,
                    done.path("seconds").asDouble(),
                    Cpu.of(floors.handle()).secondsSince(ours),
                    Double.NaN,
                    sink.cpu().secondsSince(sinks));
        }

        private static double seconds(Instant from, Instant to) {
            return (to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
        }
    }
}
