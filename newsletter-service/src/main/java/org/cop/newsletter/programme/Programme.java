package org.cop.newsletter.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme as the membership has published it.
 *
 * @param zone what its days and hours are meant in
 * @param endsOn its last day; null while none is set
 */
public record Programme(
        UUID id,
        String slug,
        String title,
        ZoneId zone,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
