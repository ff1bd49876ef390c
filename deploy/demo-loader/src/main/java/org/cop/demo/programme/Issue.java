package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Something that a site asks of commissioners, and what they say. */
public record Issue(
        String theme,
        Severity severity,
        String summary,
        String statement,
        String by,
        String clearedBy,
        LocalDate on,
        Optional<LocalDate> acknowledgedOn,
        Optional<Answer> answer,
        Origin origin) {

    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    public enum Decision {
        WILL_ACT,
        PARTLY,
        NO_CAPACITY,
        NOT_OURS
    }

    public record Answer(String by, Decision decision, String text, LocalDate on) {}

    /** An issue about secret caseloads travels without its case, so that nobody looks for the worker there. */
    public boolean mayNameItsCase() {
        return !theme.equals("secret-caseloads");
    }
}
