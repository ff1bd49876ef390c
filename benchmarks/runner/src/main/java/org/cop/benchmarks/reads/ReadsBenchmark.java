package org.cop.benchmarks.reads;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cop.benchmarks.Benchmark;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.measure.Progress;
import org.cop.benchmarks.measure.Sample;
import org.cop.benchmarks.measure.Table;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.benchmarks.platform.Rest;
import org.cop.client.platform.ServiceProcess;
import org.cop.client.programme.SmallProgramme;

/**
 * The ten lookups that people make most, beside a bare hello with the same token check: how many requests a second of the process's CPU time
 * answers, with few and with many rows behind them. Lists show ten lines, about what a group has members and a year has meetings.
 */
public final class ReadsBenchmark implements Benchmark {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int WARM_UP_MILLIS = 4_000;
    private static final int MOST_WARM_UPS = 10;
    private static final double STILL_GETTING_CHEAPER = 1.05;
    private static final int MILLIS = 1_500;
    private static final String PAGE = "?limit=10";

    /** @param person whose token is sent */
    private record Lookup(String name, String service, String path, Rest person) {}

    /** What one lookup came to, round for round. */
    private static final class Figures {
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> micros = new ArrayList<>();
        private final List<Double> postgresMicros = new ArrayList<>();
    }

    @Override
    public void run(Options options) throws Exception {
        try (LocalPlatform platform = LocalPlatform.start(options);
                Load load = new Load()) {
            Map<String, ServiceProcess> services = new HashMap<>();
            String[] names = {"membership", "meeting", "casebook", "newsletter", "floors"};
            List<ServiceProcess> started = platform.start(names);
            for (int i = 0; i < names.length; i++) {
                services.put(names[i], started.get(i));
            }
            Rest facilitator = new Rest(platform, LocalPlatform.ADA);
            Rest commissioner = new Rest(platform, LocalPlatform.EVE);
            SmallProgramme programme = facilitator.smallProgramme();
            Rows rows = new Rows(platform, programme);
            rows.grant(facilitator.accountId(), "FACILITATOR", true);
            rows.grant(commissioner.accountId(), "COMMISSIONER", false);
            List<Lookup> lookups = lookups(programme, facilitator, commissioner);
            Lookup hello = new Lookup("hello", "floors", "/hello", facilitator);

            Map<Integer, Map<Lookup, Figures>> byRows = new HashMap<>();
            for (int behind : List.of(FEW, MANY)) {
                rows.fillUpTo(behind);
                Map<Lookup, Figures> figures = new HashMap<>();
                byRows.put(behind, figures);
                Progress.say("Warming up");
                warmUp(hello, services, platform, load, options);
                for (Lookup lookup : lookups) {
                    warmUp(lookup, services, platform, load, options);
                }
                for (int round = 1; round <= options.rounds(); round++) {
                    Progress.say("Round " + round);
                    int half = 0;
                    for (Lookup lookup : lookups) {
                        if (half++ % 5 == 0) {
                            measure(
                                    hello,
                                    figures.computeIfAbsent(hello, each -> new Figures()),
                                    services,
                                    platform,
                                    load,
                                    options.scaled(MILLIS));
                        }
                        measure(
                                lookup,
                                figures.computeIfAbsent(lookup, each -> new Figures()),
                                services,
                                platform,
                                load,
                                options.scaled(MILLIS));
                    }
                }
            }
            print(hello, lookups, byRows.getOrDefault(FEW, Map.of()), byRows.getOrDefault(MANY, Map.of()));
        }
    }

    private static List<Lookup> lookups(SmallProgramme programme, Rest facilitator, Rest commissioner) {
        String site = "/api/v1/sites/" + programme.site();
        String all = "/api/v1/programmes/" + programme.id();
        return List.of(
                new Lookup("sites of the programme", "membership", all + "/sites" + PAGE, facilitator),
                new Lookup("a site", "membership", site, facilitator),
                new Lookup("members of the site", "membership", site + "/members" + PAGE, facilitator),
                new Lookup("meetings of the site", "meeting", site + "/meetings" + PAGE, facilitator),
                new Lookup("a meeting", "meeting", site + "/meetings/" + Rows.first(), facilitator),
                new Lookup("roster of the site", "meeting", site + "/roster" + PAGE, facilitator),
                new Lookup("cases of the site", "casebook", site + "/case-studies" + PAGE, facilitator),
                new Lookup("a case", "casebook", site + "/case-studies/" + Rows.first(), facilitator),
                new Lookup("issues for a commissioner", "casebook", all + "/issues" + PAGE, commissioner),
                new Lookup("archive of editions", "newsletter", all + "/archive" + PAGE, facilitator));
    }

    /** Until it gets no cheaper: a process that is asked little goes on compiling for long, and its CPU seconds hold that. */
    private static void warmUp(
            Lookup lookup, Map<String, ServiceProcess> services, LocalPlatform platform, Load load, Options options)
            throws Exception {
        Figures figures = new Figures();
        double best = 0;
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            measure(lookup, figures, services, platform, load, options.scaled(WARM_UP_MILLIS));
            double perSecond = figures.perSecond.getLast();
            if (perSecond < best * STILL_GETTING_CHEAPER) {
                return;
            }
            best = perSecond;
        }
    }

    private static void measure(
            Lookup lookup,
            Figures figures,
            Map<String, ServiceProcess> services,
            LocalPlatform platform,
            Load load,
            int millis)
            throws Exception {
        ServiceProcess service = Objects.requireNonNull(services.get(lookup.service()));
        URI address = service.address().resolve(lookup.path());
        Cpu before = Cpu.of(service.handle());
        Cpu postgresBefore = platform.postgresCpu();
        long answered = load.run(address, lookup.person().token(), Duration.ofMillis(millis));
        double used = Cpu.of(service.handle()).secondsSince(before);
        double postgres = platform.postgresCpu().secondsSince(postgresBefore);
        figures.perSecond.add(answered / used);
        figures.micros.add(used * 1e6 / answered);
        figures.postgresMicros.add(postgres * 1e6 / answered);
    }

    private static void print(Lookup hello, List<Lookup> lookups, Map<Lookup, Figures> few, Map<Lookup, Figures> many) {
        Table table = new Table(
                "lookup, medians of rounds",
                "requests per CPU-s, " + FEW,
                MANY + " rows",
                "of hello, " + FEW,
                MANY + " rows",
                "PostgreSQL µs, " + FEW,
                MANY + " rows",
                "dearer");
        double floor = Sample.median(few.getOrDefault(hello, new Figures()).perSecond);
        double floorLater = Sample.median(many.getOrDefault(hello, new Figures()).perSecond);
        table.row("hello", floor, floorLater, 1.0, 1.0, "-", "-", "-");
        for (Lookup lookup : lookups) {
            Figures before = few.getOrDefault(lookup, new Figures());
            Figures after = many.getOrDefault(lookup, new Figures());
            double cost = Sample.median(before.micros) + Sample.median(before.postgresMicros);
            double costLater = Sample.median(after.micros) + Sample.median(after.postgresMicros);
            table.row(
                    lookup.name(),
                    Sample.median(before.perSecond),
                    Sample.median(after.perSecond),
                    Sample.median(before.perSecond) / floor,
                    Sample.median(after.perSecond) / floorLater,
                    Sample.median(before.postgresMicros),
                    Sample.median(after.postgresMicros),
                    "%+.0f %%".formatted((costLater / cost - 1) * 100));
        }
        System.out.println(
                "Aims: at least 0.3 of hello; no more than a fifth dearer (service and PostgreSQL together).");
        table.print();
    }
}
