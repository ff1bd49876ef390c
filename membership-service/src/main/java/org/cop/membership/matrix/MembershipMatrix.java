package org.cop.membership.matrix;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.kit.access.SectorsBeyondSite;
import org.cop.membership.AlikeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who makes up the communities of practice: a row for each job in each sector, a column for each site, in the cells a letter for each person:
 * X attended two meetings or more, Y fewer, F facilitates. Confirmed are X and F; Y is shown and not counted. Seed: programme report,
 * Figure 1.
 */
public record MembershipMatrix(
        @Schema(description = "The codes of the sites, in the order of the columns", examples = "[\"CP1\", \"CP2\"]")
        List<String> sites,

        @Schema(description = "By sector and job") List<Row> rows,

        @Schema(description = "By the code of the site") SortedMap<String, Totals> totals,

        @Schema(description = "All sites together") Totals programme) {
    private static final String NO_JOB = "Expert by experience";

    /**
     * A person's place in the matrix.
     *
     * @param jobTitle null of an expert by experience, who is not asked for one
     */
    record Place(Sector sector, @Nullable String jobTitle, String site, Standing standing) {
        private Place beyondItsSite(long expertsByExperience) {
            if (SectorsBeyondSite.isFolded(sector, expertsByExperience)) {
                return new Place(SectorsBeyondSite.of(sector), SectorsBeyondSite.FOLDED, site, standing);
            }
            return sector == Sector.EXPERT_BY_EXPERIENCE ? new Place(sector, null, site, standing) : this;
        }
    }

    /** A job in a sector. */
    @Schema(name = "MatrixRow")
    public record Row(
            @Schema(description = "The sector", examples = "VOLUNTARY")
            Sector sector,

            @Schema(
                    description =
                            "The job, as most of those who have it are said to be called; titles that read the same are one",
                    examples = "Housing Support Worker")
            String jobTitle,

            @Schema(
                    description = "A letter for each person, by the code of the site; sites with nobody are left out",
                    examples = "{\"CP1\": \"XXY\"}")
            SortedMap<String, String> cells) {}

    /** How many people. */
    @Schema(name = "MatrixTotals")
    public record Totals(
            @Schema(description = "X and F together", examples = "13")
            int confirmed,

            @Schema(description = "Who attended two meetings or more", examples = "11")
            int x,

            @Schema(description = "Who facilitates, or did", examples = "2")
            int f,

            @Schema(description = "Who attended fewer than two; not counted", examples = "3")
            int y) {
        private static Totals of(Collection<Place> places) {
            Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
            places.forEach(place -> counts.merge(place.standing(), 1, Integer::sum));
            int x = counts.getOrDefault(Standing.CONFIRMED, 0);
            int f = counts.getOrDefault(Standing.FACILITATOR, 0);
            return new Totals(x + f, x, f, counts.getOrDefault(Standing.UNDER_TWO, 0));
        }
    }

    /** @param title as titles are compared */
    private record Job(Sector sector, String title) {
        // The sectors in the order of the figure, then the jobs as a person looks them up.
        private static final Comparator<Job> ORDER =
                Comparator.comparing(Job::sector).thenComparing(Job::title);

        static Job of(Place place) {
            return new Job(place.sector(), AlikeText.of(MembershipMatrix.title(place)));
        }
    }

    /** @param sites the codes of all sites, also of those where there is nobody */
    static MembershipMatrix of(List<String> sites, Collection<Place> places) {
        return of(sites, places, Set.of());
    }

    /** @param beyond the codes of the sites that the reader is beyond */
    static MembershipMatrix of(List<String> sites, Collection<Place> all, Set<String> beyond) {
        var places = forReader(all, beyond);
        SortedMap<Job, SortedMap<String, String>> cells = new TreeMap<>(Job.ORDER);
        places.stream()
                .sorted(Comparator.comparing(place -> letter(place.standing())))
                .forEach(place -> cells.computeIfAbsent(Job.of(place), job -> new TreeMap<>())
                        .merge(place.site(), letter(place.standing()).name(), String::concat));
        var rows = cells.entrySet().stream()
                .map(row -> new Row(row.getKey().sector(), titleOf(row.getKey(), places), row.getValue()))
                .toList();
        SortedMap<String, Totals> totals = new TreeMap<>();
        sites.forEach(site -> totals.put(
                site,
                Totals.of(places.stream()
                        .filter(place -> place.site().equals(site))
                        .toList())));
        return new MembershipMatrix(List.copyOf(sites), rows, totals, Totals.of(places));
    }

    /**
     * At a site that the reader is beyond, all that the few experts by experience are counted with lose the row of their job: by a row of their
     * own, or one that is short of somebody, the experts would be seen. Where they are enough to be counted apart, all of them have one row,
     * whatever their titles: a title that one of them has alone would be a count of one.
     */
    private static List<Place> forReader(Collection<Place> places, Set<String> beyond) {
        var experts = places.stream()
                .filter(place -> place.sector() == Sector.EXPERT_BY_EXPERIENCE)
                .collect(Collectors.groupingBy(Place::site, Collectors.counting()));
        return places.stream()
                .map(place -> beyond.contains(place.site())
                        ? place.beyondItsSite(experts.getOrDefault(place.site(), 0L))
                        : place)
                .toList();
    }

    /** The spelling that most of them have; of several with as many the first. */
    private static String titleOf(Job job, Collection<Place> places) {
        var spellings = places.stream()
                .filter(place -> Job.of(place).equals(job))
                .collect(Collectors.groupingBy(MembershipMatrix::title, TreeMap::new, Collectors.counting()));
        long most = Collections.max(spellings.values());
        return spellings.entrySet().stream()
                .filter(spelling -> spelling.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String title(Place place) {
        return place.jobTitle() == null ? NO_JOB : place.jobTitle();
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
