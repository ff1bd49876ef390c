package org.cop.casebook.issue;

import java.time.LocalDate;
import org.cop.casebook.clearance.Clearance;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What commissioners answered. */
public record AnswerView(
        @Schema(description = "What they decided", examples = "NO_CAPACITY")
        Decision decision,

        @Schema(description = "In their words", examples = "Not this year.")
        String text,

        @Schema(description = "The day of the answer", examples = "2012-05-23")
        LocalDate on,

        @Schema(
                description =
                        "The widest circle that may read it; absent while it is for the site and the commissioners",
                examples = "PROGRAMME")
        @Nullable
        Audience clearedFor) {
    static AnswerView of(IssueAnswer answer) {
        return new AnswerView(
                answer.decision(),
                answer.text(),
                answer.answeredOn(),
                answer.clearance().map(Clearance::clearedFor).orElse(null));
    }

    /** Says nothing: what is printed ends in a log. */
    @Override
    public String toString() {
        return "AnswerView";
    }
}
