package org.cop.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A programme's whole time as one list of steps, by day and within a day by phase.
 *
 * @param steps those before the first day first, those after the last at the end
 */
public record Plan(List<Step> steps) {
    static Plan of(Collection<Step> steps) {
        return new Plan(steps.stream()
                .sorted(Comparator.comparing(Plan::day).thenComparing(Step::phase)) // stable: else as in the files
                .toList());
    }

    private static LocalDate day(Step step) {
        return step.on().orElse(step.phase() == Phase.AFTERWARDS ? LocalDate.MAX : LocalDate.MIN);
    }

    public List<Step> before() {
        return steps.stream()
                .filter(step -> step.on().isEmpty() && step.phase() != Phase.AFTERWARDS)
                .toList();
    }

    public List<Step> afterwards() {
        return steps.stream().filter(step -> step.phase() == Phase.AFTERWARDS).toList();
    }

    /** From the first in which something happens to the last, none left out. */
    public List<Month> months() {
        Map<YearMonth, List<Step>> byMonth = steps.stream()
                .filter(step -> step.on().isPresent())
                .collect(groupingBy(step -> YearMonth.from(step.on().orElseThrow()), TreeMap::new, toList()));
        if (byMonth.isEmpty()) {
            return List.of();
        }
        YearMonth last = List.copyOf(byMonth.keySet()).getLast();
        return Stream.iterate(
                        byMonth.keySet().iterator().next(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new Month(month, byMonth.getOrDefault(month, List.of())))
                .toList();
    }

    /** What happens in one month. */
    public record Month(YearMonth month, List<Step> steps) {
        /** How many activities of each kind the newsletter must have applied. */
        public Map<String, Long> news() {
            return steps.stream()
                    .map(Step::news)
                    .filter(news -> !news.isEmpty())
                    .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        }
    }

    /** Stage after stage; of each its lanes, which do not wait for each other. */
    public static List<List<List<Step>>> stages(List<Step> steps) {
        return steps.stream()
                .collect(groupingBy(
                        step -> step.phase().stage(),
                        TreeMap::new,
                        groupingBy(step -> step.lane().name(), LinkedHashMap::new, toList())))
                .values()
                .stream()
                .map(lanes -> List.copyOf(lanes.values()))
                .toList();
    }
}
