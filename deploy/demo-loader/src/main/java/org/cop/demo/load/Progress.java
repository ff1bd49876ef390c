package org.cop.demo.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cop.demo.load.Editions.Circle;
import org.cop.demo.load.Editions.Sent;
import org.cop.demo.plan.Plan;
import org.cop.demo.plan.Step;

/** Shows the person who waits what happens in the programme while it is loaded, month by month and site by site. */
final class Progress {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final PrintStream out;
    private final String title;
    private final long startedAt = System.nanoTime();
    private long lastAt = startedAt;

    Progress(PrintStream out, String title) {
        this.out = out;
        this.title = title;
    }

    void begin(String sizes, Plan plan) {
        out.printf("%s: %s, %d steps%n", title, sizes, plan.steps().size());
    }

    void alreadyLoaded() {
        out.printf("%s is on this platform already, with all its editions: nothing was changed.%n", title);
    }

    void goesOn(int done, int all) {
        out.printf("  an earlier run has taken %d of %d steps; going on from there%n", done, all);
    }

    /** Something of the setting up is done. */
    void stage(List<List<Step>> lanes) {
        String words = said(lanes.stream().flatMap(List::stream));
        if (!words.isEmpty()) {
            out.printf("  %-24s %5.1f s%n", words, secondsSinceLast());
        }
    }

    void month(Plan.Month month, List<Step> steps) {
        out.printf("%n%-26s %5.1f s%n", MONTH.format(month.month()), secondsSinceLast());
        steps.stream()
                .collect(groupingBy(step -> step.lane().label(), TreeMap::new, toList()))
                .forEach((label, taken) -> {
                    String words = said(taken.stream());
                    if (!words.isEmpty()) {
                        out.printf("  %-20s %s%n", label, words);
                    }
                });
    }

    void wasLoaded(Plan.Month month) {
        out.printf("  %s is there already, with its editions%n", MONTH.format(month.month()));
    }

    void notOver() {
        out.println("  Editions             none yet: the month is not over");
    }

    void editions(Map<Circle, Sent> editions) {
        out.printf(
                "  %-20s %s, %.1f s%n",
                "Editions",
                editions.entrySet().stream()
                        .map(edition -> words(edition.getKey(), edition.getValue()))
                        .collect(joining("; ")),
                secondsSinceLast());
    }

    void end(int requests) {
        out.printf("%n%s loaded: %d requests in %.1f s%n", title, requests, (System.nanoTime() - startedAt) / 1e9);
    }

    /** Each thing once, in the order in which they began; with the number of the steps that say it. */
    private static String said(Stream<Step> steps) {
        Map<String, Long> all = steps.map(Step::said)
                .filter(words -> !words.isEmpty())
                .collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()));
        return all.entrySet().stream()
                .map(said -> said.getKey().replace("%d", said.getValue().toString()))
                .collect(joining(", "));
    }

    private static String words(Circle circle, Sent sent) {
        String readers = switch (circle) {
            case PROGRAMME -> "programme";
            case COMMISSIONER -> "commissioners";
            case PUBLIC -> "public";
        };
        return sent.recipients()
                .map(recipients -> "%s %s to %s"
                        .formatted(
                                readers,
                                counted(sent.items(), "item", "items"),
                                counted(recipients, "reader", "readers")))
                .orElse(readers + " skipped, nothing to tell");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private double secondsSinceLast() {
        long now = System.nanoTime();
        double seconds = (now - lastAt) / 1e9;
        lastAt = now;
        return seconds;
    }
}
