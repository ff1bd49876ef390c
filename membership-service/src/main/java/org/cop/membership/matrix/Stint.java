package org.cop.membership.matrix;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.Sector;
import org.cop.membership.matrix.MembershipMatrix.Place;
import org.cop.membership.standing.MemberStanding;
import org.jspecify.annotations.Nullable;

/**
 * One stint of one person at one site, from the acceptance on.
 *
 * @param personId what the stints of one person at one site have in common
 * @param jobTitle null of those who were not asked for one
 * @param attended meetings attended in this stint
 */
record Stint(
        UUID personId,
        Sector sector,
        @Nullable String jobTitle,
        String site,
        boolean facilitator,
        int attended,
        LocalDate joinedOn) {
    /**
     * A person counts once at a site, with the job they have, or had last, and all the meetings they have attended there; whoever has
     * facilitated counts as facilitator.
     */
    static List<Place> places(Collection<Stint> stints) {
        return stints.stream().collect(Collectors.groupingBy(Stint::personId)).values().stream()
                .map(Stint::place)
                .toList();
    }

    private static Place place(List<Stint> ofOnePerson) {
        var last =
                ofOnePerson.stream().max(Comparator.comparing(Stint::joinedOn)).orElseThrow();
        return new Place(
                last.sector(),
                last.jobTitle(),
                last.site(),
                MemberStanding.standing(
                        ofOnePerson.stream().anyMatch(Stint::facilitator),
                        ofOnePerson.stream().mapToInt(Stint::attended).sum()));
    }
}
