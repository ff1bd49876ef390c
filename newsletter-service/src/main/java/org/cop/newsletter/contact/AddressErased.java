package org.cop.newsletter.contact;

import java.util.UUID;

/** Fired within the transaction that deletes somebody's address: whatever else holds it, or the name, forgets it too. */
public record AddressErased(UUID recipientId) {}
