package org.cop.kit.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A site of a programme.
 *
 * @param zone of its programme: what hours and days are meant in
 * @param closed whether it is read-only
 */
public record Site(UUID id, UUID programmeId, ZoneId zone, boolean closed) {

    /** The day it is there now. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }
}
