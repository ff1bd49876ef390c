package org.cop.newsletter.delivery;

/** Knows what a delivery says; the features that decide on deliveries implement it. */
public interface LetterWriter {
    boolean writes(Delivery.Kind kind);

    /** Deliveries of a kind with equal subjects say the same: it is written once for all of them. */
    Object subject(Delivery delivery);

    Letter write(Delivery delivery);
}
