package org.cop.newsletter.delivery;

/** Fired within the transaction that adds deliveries; after its commit they can go out. */
public record DeliveriesAdded() {}
