package org.cop.newsletter.delivery;

/** Told within the transaction that writes deliveries; after its commit they can go out. */
record DeliveriesWritten() {}
