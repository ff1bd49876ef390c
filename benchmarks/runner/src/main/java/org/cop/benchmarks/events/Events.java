package org.cop.benchmarks.events;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.cop.benchmarks.Benchmark;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.measure.Progress;
import org.cop.benchmarks.measure.Sample;
import org.cop.benchmarks.measure.Table;
import org.cop.benchmarks.platform.LocalPlatform;

/**
 * How long a fact takes from the write to what another service makes of it, at a steady rate, and how fast a backlog flows off. The clock of
 * the way starts before the request is sent and stops when the committed row is told of.
 */
public final class Events implements Benchmark {
    private static final int PER_SECOND = 50;
    private static final int PER_ROUND = 500;
    /** With both compilers a service goes on compiling for as long as it is not asked much. */
    private static final int WARM_UP = 20_000;

    private static final int WARM_UP_PER_SECOND = 400;
    private static final int BACKLOG = 20_000;
    private static final int LOOK_MILLIS = 100;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    /** What one side came to, round for round. */
    private static final class Figures {
        private final String side;
        private final List<Double> p50 = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();
        private final List<Double> afterAnswer = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> postgres = new ArrayList<>();
        private final List<Double> kafka = new ArrayList<>();
        private final List<Double> drain = new ArrayList<>();
        private final List<Double> drainCpu = new ArrayList<>();
        private final List<Double> drainPostgres = new ArrayList<>();
        private final List<Double> drainKafka = new ArrayList<>();

        Figures(String side) {
            this.side = side;
        }
    }

    @Override
    public void run(Options options) throws Exception {
        try (LocalPlatform platform = LocalPlatform.start(options);
                Way ours = new PlatformWay(platform);
                Way floor = new BareWay(platform)) {
            Map<Way, Figures> figures = new LinkedHashMap<>();
            figures.put(floor, new Figures("floor"));
            figures.put(ours, new Figures("platform"));
            try (Connection connection = platform.database("newsletter");
                    Arrivals arrivals = new Arrivals(
                            connection, Map.of(PlatformWay.TABLE, "subject_id", BareWay.TABLE, "event_id"))) {
                Progress.say("Warming up");
                for (Way way : figures.keySet()) {
                    flow(way, arrivals, options.scaled(WARM_UP), WARM_UP_PER_SECOND, platform, new Figures("warm-up"));
                }
                for (int round = 1; round <= options.rounds(); round++) {
                    for (Map.Entry<Way, Figures> side : figures.entrySet()) {
                        flow(side.getKey(), arrivals, options.scaled(PER_ROUND), PER_SECOND, platform, side.getValue());
                        Progress.say("Way, round %d: %s %.1f ms"
                                .formatted(
                                        round,
                                        side.getValue().side,
                                        side.getValue().p50.getLast()));
                    }
                }
            }
            removeTriggers(platform);
            for (Way way : figures.keySet()) {
                drain(way, options.scaled(BACKLOG) / 4 + 1, platform, new Figures("warm-up"));
            }
            for (int round = 1; round <= options.rounds(); round++) {
                for (Map.Entry<Way, Figures> side : figures.entrySet()) {
                    drain(side.getKey(), options.scaled(BACKLOG), platform, side.getValue());
                    Progress.say("Backlog, round %d: %s %.0f facts/s"
                            .formatted(
                                    round,
                                    side.getValue().side,
                                    side.getValue().drain.getLast()));
                }
            }
            print(figures.get(floor), figures.get(ours));
        }
    }

    /** The looking costs more than the work where many rows come at once. */
    private static void removeTriggers(LocalPlatform platform) throws Exception {
        try (Connection connection = platform.database("newsletter");
                var statement = connection.createStatement()) {
            for (String table : List.of(PlatformWay.TABLE, BareWay.TABLE)) {
                statement.execute("drop trigger tell_%1$s on %1$s".formatted(table));
            }
        }
    }

    /** Writes at a steady rate, whether or not earlier facts have arrived. */
    private static void flow(
            Way way, Arrivals arrivals, int facts, int perSecond, LocalPlatform platform, Figures figures)
            throws Exception {
        arrivals.forget();
        Map<UUID, long[]> written = new ConcurrentHashMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        Cpu[] before = way.cpus();
        Cpu postgres = platform.postgresCpu();
        Cpu kafka = platform.kafkaCpu();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < facts; i++) {
                long due = begin + i * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                writers.execute(() -> {
                    long sent = System.nanoTime();
                    try {
                        UUID id = way.write();
                        written.put(id, new long[] {sent, System.nanoTime()});
                    } catch (Exception e) {
                        failure.set(e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!arrivals.seenAt().keySet().containsAll(written.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all facts arrived");
            }
            Thread.sleep(20);
        }
        List<Double> whole = new ArrayList<>();
        List<Double> afterAnswer = new ArrayList<>();
        written.forEach((id, times) -> {
            long seen = arrivals.seenAt().getOrDefault(id, 0L);
            whole.add((seen - times[0]) / 1e6);
            afterAnswer.add((seen - times[1]) / 1e6);
        });
        Sample sample = Sample.of(whole);
        figures.p50.add(sample.quantile(0.5));
        figures.p99.add(sample.quantile(0.99));
        figures.afterAnswer.add(Sample.median(afterAnswer));
        figures.cpu.add(seconds(way.cpus(), before) * 1000 / facts);
        figures.postgres.add(platform.postgresCpu().secondsSince(postgres) * 1000 / facts);
        figures.kafka.add(platform.kafkaCpu().secondsSince(kafka) * 1000 / facts);
    }

    private static void drain(Way way, int facts, LocalPlatform platform, Figures figures) throws Exception {
        Way.Backlog backlog = way.backlog(facts);
        Cpu[] before = way.cpus();
        Cpu postgres = platform.postgresCpu();
        Cpu kafka = platform.kafkaCpu();
        long began = System.nanoTime();
        backlog.release();
        while (backlog.missing() > 0) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException(
                        "The backlog does not flow off: " + backlog.missing() + " facts are missing");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        figures.drain.add(facts / ((System.nanoTime() - began) / 1e9));
        figures.drainCpu.add(seconds(way.cpus(), before) * 1e6 / facts);
        figures.drainPostgres.add(platform.postgresCpu().secondsSince(postgres) * 1e6 / facts);
        figures.drainKafka.add(platform.kafkaCpu().secondsSince(kafka) * 1e6 / facts);
    }

    private static double seconds(Cpu[] now, Cpu[] before) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += now[i].secondsSince(before[i]);
        }
        return sum;
    }

    private static void print(Figures floor, Figures ours) {
        Table table = new Table("event way, medians of rounds", "floor", "platform", "platform / floor", "aim");
        row(table, "write to activity, p50, ms", floor.p50, ours.p50, "<= 1.5");
        row(table, "write to activity, p99, ms", floor.p99, ours.p99, "");
        table.row("of it after the answer, p50, ms", Double.NaN, Sample.median(ours.afterAnswer), Double.NaN, "");
        row(table, "application CPU, ms a fact", floor.cpu, ours.cpu, "");
        row(table, "PostgreSQL CPU, ms a fact", floor.postgres, ours.postgres, "");
        row(table, "Kafka CPU, ms a fact", floor.kafka, ours.kafka, "");
        row(table, "backlog, facts/s", floor.drain, ours.drain, ">= 0.5");
        row(table, "backlog, application CPU, µs a fact", floor.drainCpu, ours.drainCpu, "");
        row(table, "backlog, PostgreSQL CPU, µs a fact", floor.drainPostgres, ours.drainPostgres, "");
        row(table, "backlog, Kafka CPU, µs a fact", floor.drainKafka, ours.drainKafka, "");
        table.print();
    }

    private static void row(Table table, String name, List<Double> floor, List<Double> ours, String aim) {
        double least = Sample.median(floor);
        double real = Sample.median(ours);
        table.row(name, least, real, real / least, aim);
    }
}
