package org.cop.benchmarks.starts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cop.benchmarks.Benchmark;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.measure.Memory;
import org.cop.benchmarks.measure.Progress;
import org.cop.benchmarks.measure.Sample;
import org.cop.benchmarks.measure.Table;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.benchmarks.platform.Rest;
import org.cop.client.platform.ServiceProcess;
import org.cop.local.service.AotCache;

/**
 * How long each service takes until it is ready, what that costs, and what it then holds: packaged as Quarkus usually does (the fast-jar),
 * as it is here (the aot-jar) without and with its trained cache, beside a bare hello. Each start has the infrastructure for itself.
 */
public final class Starts implements Benchmark {
    private static final List<String> SERVICES = List.of("membership", "meeting", "casebook", "newsletter");
    private static final int REQUESTS = 200;
    private static final String FAST = "fast-jar";
    private static final String PLAIN = "aot-jar";
    private static final String CACHED = "aot-jar and cache";

    /** The quick compiler alone, as {@code ./run} has it: what matters at a start. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** @param flags that it has beside those of {@code ./run} */
    private record Way(String name, String service, Path application, List<String> flags, String question) {}

    /** What the starts of one way came to, round for round. */
    private static final class Figures {
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> resident = new ArrayList<>();
        private final List<Double> proportional = new ArrayList<>();
        private final List<Double> residentLater = new ArrayList<>();
        private final List<Double> proportionalLater = new ArrayList<>();
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void run(Options options) throws Exception {
        List<Path> applications = SERVICES.stream()
                .map(service -> LocalPlatform.application(options, service))
                .toList();
        LocalPlatform.train(options, applications);
        try (LocalPlatform platform = LocalPlatform.start(options)) {
            Rest person = new Rest(platform, LocalPlatform.ADA);
            Map<Way, Figures> figures = new LinkedHashMap<>();
            for (Way way : ways(options)) {
                figures.put(way, new Figures());
            }
            Progress.say("Setting up the databases");
            for (Way way : figures.keySet()) {
                if (way.name().equals(CACHED)) {
                    measure(way, new Figures(), platform, person, options);
                }
            }
            for (int round = 1; round <= options.rounds(); round++) {
                Progress.say("Round " + round);
                for (Map.Entry<Way, Figures> each : figures.entrySet()) {
                    measure(each.getKey(), each.getValue(), platform, person, options);
                }
            }
            print(figures);
        }
    }

    private static List<Way> ways(Options options) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("hello", "floors", LocalPlatform.application(options, "floors"), List.of(), "/hello"));
        for (String service : SERVICES) {
            Path application = LocalPlatform.application(options, service);
            String cache = new AotCache(application).usable().orElseThrow();
            String question = "/api/v1/access";
            ways.add(new Way(FAST, service, application.resolveSibling("fast-jar"), List.of(), question));
            ways.add(new Way(PLAIN, service, application, List.of(), question));
            // "on": a cache that Java does not take is an error here and not a slow start
            ways.add(new Way(
                    CACHED, service, application, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), question));
        }
        return ways;
    }

    private void measure(Way way, Figures figures, LocalPlatform platform, Rest person, Options options)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        List<String> flags =
                Stream.concat(Stream.of(QUICK_COMPILER), way.flags().stream()).toList();
        ServiceProcess process = platform.begin(way.service(), way.application(), flags, Map.of());
        process.awaitReady();
        figures.seconds.add((System.nanoTime() - began) / 1e9);
        figures.cpu.add(process.cpuSeconds());
        figures.resident.add(Memory.resident(process.handle()));
        figures.proportional.add(Memory.proportional(process.handle()));
        ask(process.address().resolve(way.question()), person, options.scaled(REQUESTS));
        figures.residentLater.add(Memory.resident(process.handle()));
        figures.proportionalLater.add(Memory.proportional(process.handle()));
        process.stop();
    }

    private void ask(URI address, Rest person, int times) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + person.token())
                .build();
        for (int i = 0; i < times; i++) {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException(address + ": " + status);
            }
        }
    }

    private static void print(Map<Way, Figures> figures) {
        Table table = new Table(
                "start, medians of rounds",
                "s to ready",
                "CPU s to ready",
                "of the fast-jar's",
                "RSS MB",
                "PSS MB",
                "RSS MB, later",
                "PSS MB, later");
        Map<String, Double> usual = new LinkedHashMap<>();
        figures.forEach((way, all) -> {
            double cpu = Sample.median(all.cpu);
            if (way.name().equals(FAST)) {
                usual.put(way.service(), cpu);
            }
            table.row(
                    way.service().equals("floors") ? way.name() : way.service() + ", " + way.name(),
                    Sample.median(all.seconds),
                    cpu,
                    cpu / usual.getOrDefault(way.service(), Double.NaN),
                    Sample.median(all.resident),
                    Sample.median(all.proportional),
                    Sample.median(all.residentLater),
                    Sample.median(all.proportionalLater));
        });
        System.out.println(
                "Aim: with its cache a service starts with at most a third of the fast-jar's CPU seconds. Later: after "
                        + REQUESTS + " requests.");
        table.print();
    }
}
