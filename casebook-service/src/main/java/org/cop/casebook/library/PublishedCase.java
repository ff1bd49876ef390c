package org.cop.casebook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published case as it was cleared. Neither its author nor anybody else who had a hand in it is named. */
public record PublishedCase(
        @Schema(description = "Id of the case") UUID id,
        @Schema(description = "The site whose case it is") UUID siteId,
        @Schema(description = "Its title") String title,
        @Schema(description = "Its line in lists") String summary,
        @Schema(description = "What was presented") CaseKind kind,
        @Schema(description = "Codes of its themes") List<String> themes,
        @Schema(description = "Whether it is going on") boolean live,

        @Schema(description = "Whether several agencies work on it")
        boolean jointlyWorked,

        @Schema(description = "What was presented of it") String presentation,
        @Schema(description = "Next steps") @Nullable String practicalAction,

        @Schema(description = "What others can learn from it") @Nullable
        String learning,

        @Schema(description = "For commissioners only") @Nullable
        String commissionerIssues,

        @Schema(description = "What came of it") @Nullable Outcome outcome,
        @Schema(description = "The day it was published") LocalDate publishedOn) {

    /** Says only which case it is: what is printed ends in a log. */
    @Override
    public String toString() {
        return "PublishedCase[" + id + "]";
    }
}
