package org.cop.casebook.clearance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cop.events.Audience;
import org.cop.kit.privacy.Checklist;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets a text reach an audience. */
public record ClearanceRequest(
        @Schema(description = "The widest circle that may read it", examples = "PROGRAMME") @NotNull
        Audience audience,

        @Schema(description = "What was looked for; every point must be true") @NotNull @Valid
        Checklist checklist) {}
