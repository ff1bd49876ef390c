package org.cop.membership.matrix;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cop.events.Sector;
import org.cop.events.Standing;

/**
 * Who makes up the communities of practice: a row for each job in each sector, a column for each site, in the cells a letter for each person:
 * X attended two meetings or more, Y fewer, F facilitates. Confirmed are X and F; Y is shown and not counted. Seed: programme report,
 * Figure 1.
 *
 * @param sites the codes of the sites, in the order of the columns
 * @param totals by the code of the site
 * @param programme all sites together
 */
public record MembershipMatrix(List<String> sites, List<Row> rows, SortedMap<String, Totals> totals, Totals programme) {
    /** A person's place in the matrix. */
    record Place(Sector sector, String jobTitle, String site, Standing standing) {}

    /** @param cells the letters, as in {@code XXY}, by the code of the site; sites with nobody are left out */
    public record Row(Sector sector, String jobTitle, SortedMap<String, String> cells) {}

    /** @param confirmed x and f together */
    public record Totals(int confirmed, int x, int f, int y) {
        private static Totals of(Collection<Place> places) {
            Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
            places.forEach(place -> counts.merge(place.standing(), 1, Integer::sum));
            int x = counts.getOrDefault(Standing.CONFIRMED, 0);
            int f = counts.getOrDefault(Standing.FACILITATOR, 0);
            return new Totals(x + f, x, f, counts.getOrDefault(Standing.UNDER_TWO, 0));
        }
    }

    private record Job(Sector sector, String title) {
        // The sectors in the order of the figure, then the jobs as a person looks them up.
        private static final Comparator<Job> ORDER = Comparator.comparing(Job::sector)
                .thenComparing(Job::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Job::title);
    }

    /** @param sites the codes of all sites, also of those where there is nobody */
    static MembershipMatrix of(List<String> sites, Collection<Place> places) {
        SortedMap<Job, SortedMap<String, String>> cells = new TreeMap<>(Job.ORDER);
        places.stream()
                .sorted(Comparator.comparing(place -> letter(place.standing())))
                .forEach(place -> cells.computeIfAbsent(
                                new Job(place.sector(), place.jobTitle()), job -> new TreeMap<>())
                        .merge(place.site(), letter(place.standing()).name(), String::concat));
        var rows = cells.entrySet().stream()
                .map(row -> new Row(row.getKey().sector(), row.getKey().title(), row.getValue()))
                .toList();
        SortedMap<String, Totals> totals = new TreeMap<>();
        sites.forEach(site -> totals.put(
                site,
                Totals.of(places.stream()
                        .filter(place -> place.site().equals(site))
                        .toList())));
        return new MembershipMatrix(List.copyOf(sites), rows, totals, Totals.of(places));
    }

    /** In the order in which the figure prints them within a cell. */
    private enum Letter {
        X,
        Y,
        F
    }

    private static Letter letter(Standing standing) {
        return switch (standing) {
            case CONFIRMED -> Letter.X;
            case UNDER_TWO -> Letter.Y;
            case FACILITATOR -> Letter.F;
        };
    }
}
