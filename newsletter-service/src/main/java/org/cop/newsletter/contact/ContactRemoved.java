package org.cop.newsletter.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fired within the transaction that erases a contact.
 *
 * @param programmeId null if the contact was never known
 * @param accountId null if it had none
 */
public record ContactRemoved(
        UUID contactId,
        @Nullable UUID programmeId,
        @Nullable String accountId) {}
