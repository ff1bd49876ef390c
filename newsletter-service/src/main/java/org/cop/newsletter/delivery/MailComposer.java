package org.cop.newsletter.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.cop.events.Role;

/**
 * Knows what the deliveries of a feature say. To implement it is all that a new kind of mail needs: the feature then adds deliveries of that
 * kind ({@link Deliveries#add}), and the queue does the rest.
 */
public interface MailComposer {
    Set<DeliveryKind> kinds();

    /** Deliveries of a kind with equal keys say the same: it is composed once for all of them. */
    Object contentKey(Delivery delivery);

    MailBody compose(Delivery delivery);

    /** Asked right before it is sent, perhaps long after it was decided on. What is not wanted any more is cancelled. */
    default boolean isStillWanted(Delivery delivery) {
        return true;
    }

    /** In the transaction in which it is given up. */
    default void givenUp(Delivery delivery) {}

    /** A delivery to an account whose address is not known yet goes to a contact that has one of these roles. */
    default Set<Role> addressees() {
        return EnumSet.allOf(Role.class);
    }
}
