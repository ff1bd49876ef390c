package org.cop.demo.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of a site.
 *
 * @param key what the files call it
 * @param startsAt in the programme's zone; two hours
 * @param register absent for a meeting that is scheduled only
 * @param caseStudy the case that was brought to it
 */
public record Meeting(
        String key,
        LocalDateTime startsAt,
        Optional<String> place,
        Optional<Register> register,
        Optional<CaseStudy> caseStudy,
        Origin origin) {

    /** Who came, who sent word, who did neither. Members in none of the three are not recorded. */
    public record Register(List<String> attended, List<String> apology, List<String> absent) {}

    public LocalDate day() {
        return startsAt.toLocalDate();
    }
}
