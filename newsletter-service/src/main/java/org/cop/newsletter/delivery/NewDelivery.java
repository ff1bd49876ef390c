package org.cop.newsletter.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was decided on.
 *
 * @param accountId whose holder it is for; null if it is for an address alone
 * @param editionId the edition that it carries, if any
 * @param subjectId what else it is about, for its composer
 * @param to null if no contact of the account is known yet: the mail goes out when one is
 * @param messageId unique, from {@link MessageIds}
 */
public record NewDelivery(
        DeliveryKind kind,
        UUID programmeId,
        @Nullable String accountId,
        @Nullable UUID editionId,
        @Nullable UUID subjectId,
        @Nullable Addressee to,
        String messageId) {
    /** @param id of the contact or subscriber */
    public record Addressee(UUID id, String email, @Nullable String name) {}
}
