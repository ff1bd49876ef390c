package org.cop.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cop.benchmarks.edition.EditionsBenchmark;
import org.cop.benchmarks.events.EventsBenchmark;
import org.cop.benchmarks.mail.MailBenchmark;
import org.cop.benchmarks.reads.ReadsBenchmark;
import org.cop.benchmarks.starts.StartsBenchmark;

/** What {@code benchmarks/run} calls. */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "editions", new EditionsBenchmark(),
            "events", new EventsBenchmark(),
            "mail", new MailBenchmark(),
            "reads", new ReadsBenchmark(),
            "starts", new StartsBenchmark()));

    private Benchmarks() {}

    /** @param arguments the name of a benchmark and its options, see {@code benchmarks/run --help} */
    public static void main(String[] arguments) {
        Benchmark benchmark = ALL.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("There is no benchmark " + arguments[0] + ", only " + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        try {
            benchmark.run(Options.parse(
                    List.of(arguments).subList(1, arguments.length), Path.of(System.getProperty("cop.root"))));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0); // whatever threads a client of Kafka or HTTP keeps
    }
}
