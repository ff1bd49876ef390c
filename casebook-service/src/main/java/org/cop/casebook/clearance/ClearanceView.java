package org.cop.casebook.clearance;

import java.time.Instant;
import org.cop.events.Audience;
import org.cop.kit.privacy.Checklist;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clearance as those see it who may see who gave it. What went out before clearances were asked for names nobody. */
public record ClearanceView(
        @Schema(description = "The widest circle that may read it", examples = "PROGRAMME")
        Audience audience,

        @Schema(description = "The account that cleared it", examples = "6f1f3c0e-6b0e-4f7a-9a55-0b6f0f3a2d11")
        @Nullable
        String by,

        @Schema(description = "When", examples = "2012-04-18T10:15:30Z") @Nullable
        Instant at,

        @Schema(description = "What was looked for") @Nullable
        Checklist checklist) {

    public static ClearanceView of(Clearance clearance) {
        return new ClearanceView(
                clearance.clearedFor(), clearance.clearedBy(), clearance.clearedAt(), clearance.checklist());
    }
}
