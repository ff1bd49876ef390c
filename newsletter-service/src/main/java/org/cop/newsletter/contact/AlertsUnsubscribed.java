package org.cop.newsletter.contact;

import java.util.UUID;

/**
 * Fired within the transaction in which a commissioner unsubscribes from alerts.
 *
 * @param contactId by which the mail reached them
 * @param isPublished whether that was published already, before the database was restored
 */
public record AlertsUnsubscribed(UUID programmeId, String accountId, UUID contactId, boolean isPublished) {}
