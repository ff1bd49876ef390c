package org.cop.casebook.casestudy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the people of its site and the knowledge brokers see it. */
public record CaseStudyView(
        UUID id,
        UUID programmeId,
        UUID siteId,
        CaseState state,
        String title,
        Kind kind,

        @Schema(description = "The one line that may travel") @Nullable
        String summary,

        String presentation,
        @Nullable String practicalAction,
        @Nullable String learning,
        @Nullable String commissionerIssues,
        List<String> themes,
        boolean live,
        boolean jointlyWorked,
        @Nullable Outcome outcome,

        @Schema(description = "The account of whoever brings the case")
        String author,

        @Schema(description = "Which wording this is, counted from 1")
        int revision,

        @Schema(description = "The account that wrote this wording")
        String editedBy,

        Instant editedAt,

        @Schema(description = "The last clearance; absent if there never was one") @Nullable
        ClearanceView clearance,

        @Nullable UUID meetingId,
        @Nullable LocalDate presentedOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate writtenUpOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {

    public record ClearanceView(
            Audience audience,

            @Schema(description = "The wording that was read and cleared")
            int revision,

            @Schema(description = "Whether that is still the present wording; if not, the clearance has lapsed")
            boolean current,

            @Schema(description = "The account that cleared it")
            String by,

            Instant at,
            Checklist checklist) {}

    static CaseStudyView of(CaseStudy study) {
        var text = study.text();
        var content = text.content();
        return new CaseStudyView(
                study.id(),
                study.programmeId(),
                study.siteId(),
                study.state(),
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
                content.outcome(),
                study.author(),
                text.revision(),
                text.editedBy(),
                text.editedAt(),
                study.clearance().map(clearance -> of(clearance, text)).orElse(null),
                study.meetingId(),
                study.presentedOn(),
                study.followedUpOn(),
                study.writtenUpOn(),
                study.publishedOn(),
                study.withdrawnOn(),
                study.withdrawalReason());
    }

    private static ClearanceView of(Clearance clearance, CaseText present) {
        return new ClearanceView(
                clearance.audience(),
                clearance.text().revision(),
                clearance.isOf(present),
                clearance.clearedBy(),
                clearance.clearedAt(),
                clearance.checklist());
    }

    /** Says only which case it is: what is printed ends in a log. */
    @Override
    public String toString() {
        return "CaseStudyView[" + id + "]";
    }
}
