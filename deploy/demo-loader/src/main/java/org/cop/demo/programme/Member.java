package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Somebody's time at a site: a row of {@code members.csv}. Who comes back later has another row. */
public record Member(
        String site,
        Role role,
        String name,
        String email,
        Sector sector,
        String jobTitle,
        String agency,
        LocalDate invitedOn,
        LocalDate joinedOn,
        Optional<Leaving> leaving,
        Optional<Figure1> figure1,
        Origin origin) {

    public enum Role {
        FACILITATOR,
        MEMBER
    }

    public enum Sector {
        VOLUNTARY,
        LOCAL_AUTHORITY,
        NHS,
        CRIMINAL_JUSTICE,
        EXPERT_BY_EXPERIENCE
    }

    /** What the registers must make of somebody: facilitator, two or more meetings attended, fewer. */
    public enum Figure1 {
        F,
        X,
        Y
    }

    public record Leaving(LocalDate on, String reason) {}

    /** What other files call the person. */
    public String localPart() {
        return localPart(email);
    }

    public static String localPart(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    /** From the day of joining to the day of leaving, both included. */
    public boolean belongsOn(LocalDate day) {
        return !day.isBefore(joinedOn)
                && leaving.map(left -> !day.isAfter(left.on())).orElse(true);
    }
}
