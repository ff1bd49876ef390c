package org.cop.casebook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published case as it was cleared. Neither its author nor anybody else who had a hand in it is named. */
public record PublishedCase(
        UUID id,
        UUID siteId,
        String title,
        String summary,
        Kind kind,
        List<String> themes,
        boolean live,
        boolean jointlyWorked,
        String presentation,
        @Nullable String practicalAction,
        @Nullable String learning,

        @Schema(description = "For commissioners only") @Nullable
        String commissionerIssues,

        @Nullable Outcome outcome,
        LocalDate publishedOn) {

    /** Says only which case it is: what is printed ends in a log. */
    @Override
    public String toString() {
        return "PublishedCase[" + id + "]";
    }
}
