package org.cop.casebook.casestudy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said in a case, and so everything that a clearance is about: also themes and flags tell something of somebody. Seed:
 * programme report, the template for case presentations (presentation, next steps, learning, issues for commissioners).
 *
 * @param summary the one line that may travel in newsletters
 * @param outcome null until it is written up
 */
@Embeddable
record CaseContent(
        String title,
        @Enumerated(EnumType.STRING) Kind kind,
        @Nullable String summary,
        String presentation,
        @Nullable String practicalAction,
        @Nullable String learning,
        @Nullable String commissionerIssues,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> themes,
        boolean live,
        boolean jointlyWorked,
        @Nullable @Enumerated(EnumType.STRING) Outcome outcome) {

    CaseContent {
        title = title.strip();
        summary = orNull(summary);
        practicalAction = orNull(practicalAction);
        learning = orNull(learning);
        commissionerIssues = orNull(commissionerIssues);
        themes = themes.stream().distinct().toList();
    }

    CaseContent withOutcome(@Nullable Outcome other) {
        return new CaseContent(
                title,
                kind,
                summary,
                presentation,
                practicalAction,
                learning,
                commissionerIssues,
                themes,
                live,
                jointlyWorked,
                other);
    }

    CaseContent writtenUp(String learned, @Nullable String forCommissioners, Outcome reached) {
        return new CaseContent(
                title,
                kind,
                summary,
                presentation,
                practicalAction,
                learned,
                forCommissioners == null ? commissionerIssues : forCommissioners,
                themes,
                live,
                jointlyWorked,
                reached);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Says nothing: what is printed ends in a log. */
    @Override
    public String toString() {
        return "CaseContent";
    }
}
