package org.cop.newsletter.unsubscribe;

import java.util.UUID;

/** As {@link SubscriptionEndedBefore}, for what the holder of an account had said of a programme's editions. */
public record EditionPreferenceBefore(UUID programmeId, String accountId, boolean subscribed) {}
