package org.cop.casebook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published case in a list. */
public record PublishedLine(
        @Schema(description = "Id of the case") UUID id,
        @Schema(description = "The site whose case it is") UUID siteId,
        @Schema(description = "Its title") String title,
        @Schema(description = "Its line in lists") String summary,
        @Schema(description = "What was presented") CaseKind kind,
        @Schema(description = "Codes of its themes") List<String> themes,
        @Schema(description = "What came of it") @Nullable Outcome outcome,
        @Schema(description = "The day it was published") LocalDate publishedOn) {}
