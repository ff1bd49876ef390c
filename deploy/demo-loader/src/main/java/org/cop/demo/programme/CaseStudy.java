package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One anonymised case, its actions, the evidence brought to it and what was asked of commissioners because of it.
 *
 * @param clearedBy who cleared it for the site before the meeting
 * @param audience the widest circle it is cleared for in the end
 * @param publishClearedBy who cleared the written-up text for that circle
 */
public record CaseStudy(
        String title,
        Kind kind,
        String author,
        String clearedBy,
        Optional<String> summary,
        String presentation,
        Optional<String> practicalAction,
        Optional<String> learning,
        Optional<String> commissionerIssues,
        List<String> themes,
        boolean live,
        boolean jointlyWorked,
        Optional<Outcome> outcome,
        Optional<LocalDate> followedUpOn,
        Optional<LocalDate> writtenUpOn,
        Optional<LocalDate> publishedOn,
        Audience audience,
        Optional<String> publishClearedBy,
        List<Action> actions,
        List<Evidence> evidence,
        List<Issue> issues,
        Origin origin) {

    public enum Kind {
        CHALLENGE,
        INNOVATION
    }

    public enum Outcome {
        RECOVERY,
        MAINTENANCE,
        PREVENTION,
        NONE_YET
    }

    /** From the narrowest circle of readers to the widest. */
    public enum Audience {
        SITE,
        PROGRAMME,
        COMMISSIONER,
        PUBLIC
    }

    /** What the meeting agreed to try. */
    public record Action(
            String key,
            String objective,
            List<String> ownerRoles,
            Optional<LocalDate> dueOn,
            Optional<Feedback> feedback,
            Origin origin) {}

    public enum Helpful {
        YES,
        PARTLY,
        NO,
        TOO_EARLY
    }

    /** @param at key of the later meeting that heard it */
    public record Feedback(String at, boolean tried, Helpful helpful, Optional<String> comment) {}

    /**
     * A published work. The same work may stand in several cases; the programme has it once.
     *
     * @param brief at most 80 words, to be said aloud
     * @param by the knowledge broker who brought it
     */
    public record Evidence(
            String title,
            String authors,
            int year,
            Optional<String> source,
            Optional<String> doi,
            Optional<String> url,
            String brief,
            String by,
            LocalDate on,
            Origin origin) {

        /** The same for the same work. */
        public String work() {
            return doi.orElse(title);
        }
    }
}
