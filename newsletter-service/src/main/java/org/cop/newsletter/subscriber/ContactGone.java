package org.cop.newsletter.subscriber;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told within the transaction that erases a contact.
 *
 * @param programmeId null if the contact was never heard of
 * @param accountId null if it had none
 */
public record ContactGone(
        UUID contactId,
        @Nullable UUID programmeId,
        @Nullable String accountId) {}
