package org.cop.newsletter.unsubscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.cop.newsletter.unsubscribe.UnsubscribeLinks.Target;
import org.jboss.logging.Logger;

/** Takes people off a list, once or a hundred times: afterwards they are off. */
@ApplicationScoped
class Unsubscribing {
    private static final Logger LOG = Logger.getLogger(Unsubscribing.class);

    private final Event<Unsubscribed> unsubscribed;

    Unsubscribing(Event<Unsubscribed> unsubscribed) {
        this.unsubscribed = unsubscribed;
    }

    @Transactional
    void unsubscribe(Target target) {
        unsubscribed.fire(new Unsubscribed(target.list(), target.recipientId()));
        LOG.infof("Recipient %s unsubscribed from %s", target.recipientId(), target.list());
    }
}
