package org.cop.casebook.casestudy;

import java.time.Instant;
import java.util.List;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One wording that a case has had. */
public record RevisionView(
        int revision,
        @Schema(description = "The account that wrote it") String editedBy,

        Instant editedAt,
        String title,
        Kind kind,
        @Nullable String summary,
        String presentation,
        @Nullable String practicalAction,
        @Nullable String learning,
        @Nullable String commissionerIssues,
        List<String> themes,
        boolean live,
        boolean jointlyWorked,
        @Nullable Outcome outcome) {

    static RevisionView of(CaseText text) {
        var content = text.content();
        return new RevisionView(
                text.revision(),
                text.editedBy(),
                text.editedAt(),
                content.title(),
                content.kind(),
                content.summary(),
                content.presentation(),
                content.practicalAction(),
                content.learning(),
                content.commissionerIssues(),
                content.themes(),
                content.live(),
                content.jointlyWorked(),
                content.outcome());
    }

    /** Says only which wording it is: what is printed ends in a log. */
    @Override
    public String toString() {
        return "RevisionView[" + revision + "]";
    }
}
