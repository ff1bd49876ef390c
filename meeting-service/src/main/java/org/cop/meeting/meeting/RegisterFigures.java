package org.cop.meeting.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.cop.events.Sector;

/**
 * What the register of a meeting comes to.
 *
 * @param registerChangedAt when it was recorded or last corrected
 * @param attended how many came
 * @param sectorsPresent those that somebody came from
 */
@Embeddable
record RegisterFigures(
        Instant registerChangedAt,
        Integer attended,
        @Enumerated(EnumType.STRING) List<Sector> sectorsPresent) {}
