package org.cop.benchmarks.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cop.benchmarks.measure.Sample;
import org.cop.benchmarks.measure.Table;

/** The figures of one pipeline, round for round; times in ms, CPU in ms an event, of the backlog in µs an event. */
final class PipelineFigures {
    final String side;
    final List<Double> p50 = new ArrayList<>();
    final List<Double> p99 = new ArrayList<>();
    final List<Double> afterAnswer = new ArrayList<>();
    final List<Double> cpu = new ArrayList<>();
    final List<Double> postgres = new ArrayList<>();
    final List<Double> kafka = new ArrayList<>();
    final List<Double> backlogPerSecond = new ArrayList<>();
    final List<Double> backlogCpu = new ArrayList<>();
    final List<Double> backlogPostgres = new ArrayList<>();
    final List<Double> backlogKafka = new ArrayList<>();

    PipelineFigures(String side) {
        this.side = side;
    }

    /** Nothing of the floor, which answers after it has sent. */
    private List<Double> afterAnswer() {
        return side.equals("floor") ? List.of() : afterAnswer;
    }

    /** Round for round: applications, PostgreSQL and Kafka together. */
    private List<Double> allCpu() {
        return IntStream.range(0, cpu.size())
                .mapToObj(round -> cpu.get(round) + postgres.get(round) + kafka.get(round))
                .toList();
    }

    /** @param sides floor, plain application and platform */
    static void print(List<PipelineFigures> sides) {
        Table table = new Table(
                "event pipeline, medians of rounds",
                "floor",
                "plain",
                "platform",
                "platform / floor",
                "aim",
                "platform / plain",
                "aim");
        row(table, sides, "write to activity, p50, ms", side -> side.p50, "<= 1.5", "<= 1.25");
        row(table, sides, "write to activity, p99, ms", side -> side.p99, "", "");
        row(table, sides, "of it after the answer, p50, ms", PipelineFigures::afterAnswer, "", "");
        row(table, sides, "CPU of all, ms an event", PipelineFigures::allCpu, "", "<= 1.5");
        row(table, sides, "application CPU, ms an event", side -> side.cpu, "", "");
        row(table, sides, "PostgreSQL CPU, ms an event", side -> side.postgres, "", "");
        row(table, sides, "Kafka CPU, ms an event", side -> side.kafka, "", "");
        row(table, sides, "backlog, events/s", side -> side.backlogPerSecond, ">= 0.5", "");
        row(table, sides, "backlog, application CPU, µs an event", side -> side.backlogCpu, "", "");
        row(table, sides, "backlog, PostgreSQL CPU, µs an event", side -> side.backlogPostgres, "", "");
        row(table, sides, "backlog, Kafka CPU, µs an event", side -> side.backlogKafka, "", "");
        table.print();
    }

    private static void row(
            Table table,
            List<PipelineFigures> sides,
            String name,
            Function<PipelineFigures, List<Double>> figures,
            String aimOfFloor,
            String aimOfPlain) {
        double floor = Sample.median(figures.apply(sides.get(0)));
        double plain = Sample.median(figures.apply(sides.get(1)));
        double ours = Sample.median(figures.apply(sides.get(2)));
        table.row(name, floor, plain, ours, ours / floor, aimOfFloor, ours / plain, aimOfPlain);
    }
}
