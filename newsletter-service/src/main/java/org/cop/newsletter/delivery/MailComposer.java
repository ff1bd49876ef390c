package org.cop.newsletter.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cop.events.Role;

/**
 * Knows what the deliveries of a feature say. To implement it is all that a new kind of mail needs: the feature then adds deliveries of that
 * kind ({@link Deliveries#add}), and the queue does the rest.
 */
public interface MailComposer {
    Set<DeliveryKind> kinds();

    /**
     * What a delivery says, as a key: deliveries of a kind with equal keys say the same, and it is composed once for all of them. Asked right
     * before it is sent, a second before at most, perhaps long after it was decided on, so that a content that has changed since has another key.
     *
     * @return empty for what is not wanted any more: it is cancelled
     */
    Optional<Object> wantedContent(Delivery delivery);

    /**
     * The same of several deliveries of this composer, for kinds of which many go out: one question instead of many.
     *
     * @return by the number of the delivery; without those that are not wanted any more
     */
    default Map<Long, Object> wantedContents(Collection<Delivery> deliveries) {
        Map<Long, Object> wanted = new HashMap<>();
        for (Delivery delivery : deliveries) {
            wantedContent(delivery).ifPresent(content -> wanted.put(delivery.id(), content));
        }
        return wanted;
    }

    MailBody compose(Delivery delivery);

    /** In the transaction in which it is given up. */
    default void givenUp(Delivery delivery) {}

    /**
     * A delivery to an account whose address is not known yet goes to a contact that has one of these roles, the holders of a permission or a
     * circle: a new role has decided there whether it gets them. None for kinds whose deliveries have their address from the beginning.
     */
    default Set<Role> addressees() {
        return Set.of();
    }
}
