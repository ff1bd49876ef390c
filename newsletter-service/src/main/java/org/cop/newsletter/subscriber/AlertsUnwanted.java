package org.cop.newsletter.subscriber;

import java.util.UUID;

/** Told within the transaction in which a commissioner unsubscribes from alerts. */
public record AlertsUnwanted(UUID programmeId, String accountId) {}
