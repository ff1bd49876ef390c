package org.cop.newsletter.unsubscribe;

import java.util.UUID;

/**
 * Fired within the transaction in which the service learns from its own events that somebody had unsubscribed, before its database was
 * restored to a state from before: whoever keeps that list takes the recipient off it. It is published already.
 */
public record SubscriptionEndedBefore(MailingList list, UUID recipientId, UUID programmeId) {}
