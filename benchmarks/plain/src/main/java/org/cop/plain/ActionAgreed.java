package org.cop.plain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event, with what {@code action.agreed} of the services holds. */
record ActionAgreed(
        UUID actionId,
        UUID programmeId,
        UUID siteId,
        UUID meetingId,
        @Nullable LocalDate dueOn,
        LocalDate on) {}
