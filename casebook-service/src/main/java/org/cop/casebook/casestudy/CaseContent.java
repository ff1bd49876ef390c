package org.cop.casebook.casestudy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.problem.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said in a case, and so everything that a clearance is about: also themes and flags tell something of somebody. Said
 * once for the API and for the database. Seed: programme report, the template for case presentations (presentation, next steps, learning,
 * issues for commissioners).
 */
@Embeddable
@Schema(description = "Everything that is said in a case")
public record CaseContent(
        @Schema(
                description = "One line that does not tell whom it is about",
                examples = "The weekend nobody was there for")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = TextPatterns.ONE_LINE, message = "must be one line")
        String title,

        @Schema(description = "Something that was hard, or something that worked", examples = "CHALLENGE")
        @NotNull
        @Enumerated(EnumType.STRING)
        CaseKind kind,

        @Schema(
                description = "The one line that may travel; needed before the case is cleared beyond the site",
                examples = "Plan for the weekend while it is still Wednesday.")
        @Size(max = 140)
        @Pattern(regexp = TextPatterns.ONE_LINE, message = "must be one line")
        @Nullable
        String summary,

        @Schema(description = "What is presented to the group", examples = "She rings on Saturdays.")
        @NotBlank
        @Size(max = 8000)
        String presentation,

        @Schema(description = "Next steps", examples = "One number to ring.") @Size(max = 4000) @Nullable
        String practicalAction,

        @Schema(description = "Learning for improved practice", examples = "We had each planned our own part.")
        @Size(max = 4000)
        @Nullable
        String learning,

        @Schema(
                description = "Potential issues for commissioners; of readers elsewhere only commissioners see it",
                examples = "Nobody is paid for weekends.")
        @Size(max = 4000)
        @Nullable
        String commissionerIssues,

        @Schema(description = "Codes of what it is about; none if absent", examples = "[\"weekend-crises\"]")
        @Size(max = 8)
        @JdbcTypeCode(SqlTypes.ARRAY)
        List<@NotNull @Pattern(regexp = TextPatterns.CODE) String> themes,

        @Schema(description = "Whether it is going on", defaultValue = "false", examples = "true")
        Boolean live,

        @Schema(description = "Whether several agencies work on it", defaultValue = "false", examples = "true")
        Boolean jointlyWorked,

        @Schema(
                description = "What came of it: said when the case is written up; in a draft or a change it is ignored",
                examples = "MAINTENANCE")
        @Nullable
        @Enumerated(EnumType.STRING)
        Outcome outcome) {

    public CaseContent {
        title = title == null ? null : title.strip(); // a request may lack what validation then asks for
        summary = VisibleText.orNull(summary);
        practicalAction = VisibleText.orNull(practicalAction);
        learning = VisibleText.orNull(learning);
        commissionerIssues = VisibleText.orNull(commissionerIssues);
        themes = themes == null ? List.of() : themes.stream().distinct().toList();
        live = live != null && live;
        jointlyWorked = jointlyWorked != null && jointlyWorked;
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

    /** @throws RuleBroken {@code summary-missing} if there is none and the text goes beyond its site */
    void requireSummaryFor(Audience audience) {
        if (audience.reaches(Audience.PROGRAMME) && summary == null) {
            throw new RuleBroken(
                    "summary-missing", "What readers elsewhere get first is the summary: write it, then clear");
        }
    }

    /** What of it travels. */
    CaseStudyPublished published(UUID caseStudyId, UUID programmeId, UUID siteId, Audience audience, LocalDate on) {
        return new CaseStudyPublished(
                caseStudyId, programmeId, siteId, audience, kind, title, summary, themes, outcome, on);
    }

    /** Says nothing: what is printed ends in a log. */
    @Override
    public String toString() {
        return "CaseContent";
    }
}
