package org.cop.newsletter.subscriber;

import java.util.UUID;

/** Told within the transaction that deletes somebody's address: whatever else holds it, or the name, forgets it too. */
public record AddressGone(UUID recipientId) {}
