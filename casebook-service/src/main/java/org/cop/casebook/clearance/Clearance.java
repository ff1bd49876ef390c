package org.cop.casebook.clearance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.cop.events.Audience;
import org.cop.kit.privacy.Checklist;

/**
 * That somebody has read a text and to whom it may be shown since. About that text and no later one. Made by {@link Review} alone.
 *
 * @param clearedFor the widest circle that may read it
 * @param clearedBy the account of the second reader
 */
@Embeddable
public record Clearance(
        @Enumerated(EnumType.STRING) Audience clearedFor, String clearedBy, Instant clearedAt, Checklist checklist) {}
