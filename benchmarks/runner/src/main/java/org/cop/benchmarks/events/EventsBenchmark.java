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
import org.cop.benchmarks.platform.LocalPlatform;

/**
 * How long an event takes from the write to what another service makes of it, at a steady rate, and how fast a backlog is relayed. The clock
 * starts before the request is sent and stops when PostgreSQL notifies of the committed row.
 */
public final class EventsBenchmark implements Benchmark {
    private static final int PER_SECOND = 50;
    private static final int PER_ROUND = 500;
    /** With both compilers a service goes on compiling for as long as it is not asked much. */
    private static final int WARM_UP = 20_000;

    private static final int WARM_UP_PER_SECOND = 400;
    private static final int WRITERS = 8;
    private static final int BACKLOG = 20_000;
    private static final int POLL_MILLIS = 100;
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(120);

    @Override
    public void run(Options options) throws Exception {
        try (LocalPlatform platform = LocalPlatform.start(options);
                RelayedPipeline ours = new PlatformPipeline(platform);
                EventPipeline plain = new PlainPipeline(platform);
                RelayedPipeline floor = new BarePipeline(platform)) {
            Map<EventPipeline, PipelineFigures> figures = new LinkedHashMap<>();
            figures.put(floor, new PipelineFigures("floor"));
            figures.put(plain, new PipelineFigures("plain"));
            figures.put(ours, new PipelineFigures("platform"));
            try (Connection connection = platform.database("newsletter");
                    InsertListener inserts = new InsertListener(connection, figures.keySet())) {
                Progress.say("Warming up");
                for (EventPipeline pipeline : figures.keySet()) {
                    var ignored = new PipelineFigures("warm-up");
                    steady(pipeline, inserts, options.scaled(WARM_UP), WARM_UP_PER_SECOND, platform, ignored);
                }
                for (int round = 1; round <= options.rounds(); round++) {
                    for (Map.Entry<EventPipeline, PipelineFigures> side : figures.entrySet()) {
                        steady(
                                side.getKey(),
                                inserts,
                                options.scaled(PER_ROUND),
                                PER_SECOND,
                                platform,
                                side.getValue());
                        Progress.say("Steady, round %d: %s %.1f ms"
                                .formatted(
                                        round,
                                        side.getValue().side,
                                        side.getValue().p50.getLast()));
                    }
                }
            }
            List<RelayedPipeline> relayed = List.of(floor, ours);
            for (RelayedPipeline pipeline : relayed) {
                drain(pipeline, options.scaled(BACKLOG) / 4 + 1, platform, new PipelineFigures("warm-up"));
            }
            for (int round = 1; round <= options.rounds(); round++) {
                for (RelayedPipeline pipeline : relayed) {
                    PipelineFigures side = figures.getOrDefault(pipeline, new PipelineFigures(""));
                    drain(pipeline, options.scaled(BACKLOG), platform, side);
                    Progress.say("Backlog, round %d: %s %.0f events/s"
                            .formatted(round, side.side, side.backlogPerSecond.getLast()));
                }
            }
            PipelineFigures.print(List.copyOf(figures.values()));
        }
    }

    /** Writes at a steady rate, whether or not earlier events have arrived. */
    private static void steady(
            EventPipeline pipeline,
            InsertListener inserts,
            int events,
            int perSecond,
            LocalPlatform platform,
            PipelineFigures figures)
            throws Exception {
        inserts.forget();
        Map<UUID, long[]> written = new ConcurrentHashMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        Cpu[] before = pipeline.cpus();
        Cpu postgres = platform.postgresCpu();
        Cpu kafka = platform.kafkaCpu();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < events; i++) {
                long due = begin + i * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                writers.execute(() -> {
                    long sent = System.nanoTime();
                    try {
                        UUID id = pipeline.write();
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
        long end = System.nanoTime() + TIMEOUT_NANOS;
        while (!inserts.seenAt().keySet().containsAll(written.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all events arrived");
            }
            Thread.sleep(20);
        }
        List<Double> whole = new ArrayList<>();
        List<Double> afterAnswer = new ArrayList<>();
        written.forEach((id, times) -> {
            long seen = inserts.seenAt().getOrDefault(id, 0L);
            whole.add((seen - times[0]) / 1e6);
            afterAnswer.add((seen - times[1]) / 1e6);
        });
        Sample sample = Sample.of(whole);
        figures.p50.add(sample.quantile(0.5));
        figures.p99.add(sample.quantile(0.99));
        figures.afterAnswer.add(Sample.median(afterAnswer));
        figures.cpu.add(seconds(pipeline.cpus(), before) * 1000 / events);
        figures.postgres.add(platform.postgresCpu().secondsSince(postgres) * 1000 / events);
        figures.kafka.add(platform.kafkaCpu().secondsSince(kafka) * 1000 / events);
    }

    private static void drain(RelayedPipeline pipeline, int events, LocalPlatform platform, PipelineFigures figures)
            throws Exception {
        RelayedPipeline.Backlog backlog = pipeline.backlog(events);
        Cpu[] before = pipeline.cpus();
        Cpu postgres = platform.postgresCpu();
        Cpu kafka = platform.kafkaCpu();
        long began = System.nanoTime();
        backlog.release();
        while (backlog.missing() > 0) {
            if (System.nanoTime() - began > TIMEOUT_NANOS) {
                throw new IllegalStateException(
                        "The backlog is not relayed: " + backlog.missing() + " events are missing");
            }
            Thread.sleep(POLL_MILLIS);
        }
        figures.backlogPerSecond.add(events / ((System.nanoTime() - began) / 1e9));
        figures.backlogCpu.add(seconds(pipeline.cpus(), before) * 1e6 / events);
        figures.backlogPostgres.add(platform.postgresCpu().secondsSince(postgres) * 1e6 / events);
        figures.backlogKafka.add(platform.kafkaCpu().secondsSince(kafka) * 1e6 / events);
    }

    private static double seconds(Cpu[] now, Cpu[] before) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += now[i].secondsSince(before[i]);
        }
        return sum;
    }
}
