package org.cop.newsletter.unsubscribe;

import java.util.UUID;

/**
 * Fired within a transaction when the link at the foot of a mail was used: whoever keeps that list takes the recipient off it, once or a
 * hundred times, and publishes that it did.
 */
public record Unsubscribed(MailingList list, UUID recipientId) {}
