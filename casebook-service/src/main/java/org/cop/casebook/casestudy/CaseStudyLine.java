package org.cop.casebook.casestudy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case in the list of its site. */
public record CaseStudyLine(
        UUID id,
        CaseState state,
        String title,
        @Nullable String summary,
        Kind kind,
        List<String> themes,
        boolean live,
        boolean jointlyWorked,
        @Nullable Outcome outcome,

        @Schema(description = "Which wording this is, counted from 1")
        int revision,

        @Schema(description = "The widest circle that the present wording was cleared for; absent if for none")
        @Nullable
        Audience clearedFor,

        @Nullable LocalDate presentedOn,
        @Nullable LocalDate publishedOn) {}
