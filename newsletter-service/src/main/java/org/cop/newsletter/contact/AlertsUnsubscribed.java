package org.cop.newsletter.contact;

import java.util.UUID;

/** Fired within the transaction in which a commissioner unsubscribes from alerts. */
public record AlertsUnsubscribed(UUID programmeId, String accountId) {}
