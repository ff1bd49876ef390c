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
public final class StartsBenchmark implements Benchmark {
    private static final List<String> SERVICES = List.of("membership", "meeting", "casebook", "newsletter");
    private static final int REQUESTS = 200;
    private static final String FAST = "fast-jar";
    private static final String PLAIN = "aot-jar";
    private static final String CACHED = "aot-jar and cache";

    /** The quick compiler alone, as {@code ./run} has it: what matters at a start. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** @param flags that it has beside those of {@code ./run} */
    private record Variant(String name, String service, Path application, List<String> flags, String question) {}

    /** What the starts of one variant came to, round for round. */
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
            Map<Variant, Figures> figures = new LinkedHashMap<>();
            for (Variant variant : variants(options)) {
                figures.put(variant, new Figures());
            }
            Progress.say("Setting up the databases");
            for (Variant variant : figures.keySet()) {
                if (variant.name().equals(CACHED)) {
                    measure(variant, new Figures(), platform, person, options);
                }
            }
            for (int round = 1; round <= options.rounds(); round++) {
                Progress.say("Round " + round);
                for (Map.Entry<Variant, Figures> each : figures.entrySet()) {
                    measure(each.getKey(), each.getValue(), platform, person, options);
                }
            }
            print(figures);
        }
    }

    private static List<Variant> variants(Options options) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("hello", "floors", LocalPlatform.application(options, "floors"), List.of(), "/hello"));
        for (String service : SERVICES) {
            Path application = LocalPlatform.application(options, service);
            String cache = new AotCache(application).usable().orElseThrow();
            String question = "/api/v1/access";
            variants.add(new Variant(FAST, service, application.resolveSibling("fast-jar"), List.of(), question));
            variants.add(new Variant(PLAIN, service, application, List.of(), question));
            // "on": a cache that Java does not take is an error here and not a slow start
            variants.add(new Variant(
                    CACHED, service, application, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), question));
        }
        return variants;
    }

    private void measure(Variant variant, Figures figures, LocalPlatform platform, Rest person, Options options)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        List<String> flags = Stream.concat(Stream.of(QUICK_COMPILER), variant.flags().stream())
                .toList();
        ServiceProcess process = platform.begin(variant.service(), variant.application(), flags, Map.of());
        process.awaitReady();
        figures.seconds.add((System.nanoTime() - began) / 1e9);
        figures.cpu.add(process.cpuSeconds());
        figures.resident.add(Memory.resident(process.handle()));
        figures.proportional.add(Memory.proportional(process.handle()));
        ask(process.address().resolve(variant.question()), person, options.scaled(REQUESTS));
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

    private static void print(Map<Variant, Figures> figures) {
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
        figures.forEach((variant, all) -> {
            double cpu = Sample.median(all.cpu);
            if (variant.name().equals(FAST)) {
                usual.put(variant.service(), cpu);
            }
            table.row(
                    variant.service().equals("floors") ? variant.name() : variant.service() + ", " + variant.name(),
                    Sample.median(all.seconds),
                    cpu,
                    cpu / usual.getOrDefault(variant.service(), Double.NaN),
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
