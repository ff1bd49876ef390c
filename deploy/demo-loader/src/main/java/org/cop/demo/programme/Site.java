package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One community of practice: its row of {@code sites.yaml}, its people and its meetings in the order of time.
 *
 * @param seniorSponsor whether somebody senior at the host stands behind it; the question must be answered
 */
public record Site(
        String code,
        String place,
        String hostOrganisation,
        boolean seniorSponsor,
        LocalDate proposedOn,
        LocalDate brokeringOn,
        LocalDate activatedOn,
        Optional<Closure> closure,
        List<Member> members,
        List<Meeting> meetings,
        Origin origin) {

    public record Closure(LocalDate on, String reason) {}

    public String label() {
        return code + " " + place;
    }

    /** Whoever belongs to the site on that day under that name. */
    public Optional<Member> member(String localPart, LocalDate on) {
        return members.stream()
                .filter(member -> member.localPart().equals(localPart) && member.belongsOn(on))
                .findFirst();
    }

    /** The site's facilitator on that day; the first of the file if there are several. */
    public Optional<Member> facilitator(LocalDate on) {
        return members.stream()
                .filter(member -> member.role() == Member.Role.FACILITATOR && member.belongsOn(on))
                .findFirst();
    }

    /** Who follows a case up, writes it up and publishes it on that day: its author while still there, then the facilitator. */
    public Optional<Member> carrier(CaseStudy study, LocalDate on) {
        return member(study.author(), on).or(() -> facilitator(on));
    }
}
