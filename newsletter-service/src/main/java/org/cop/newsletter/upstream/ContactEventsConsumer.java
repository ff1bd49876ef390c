package org.cop.newsletter.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.ContactEvent;
import org.cop.events.ContactEvent.ContactAddressErased;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.ContactEvent.ContactsRepublished;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.newsletter.contact.Contacts;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes how to reach the people of the programmes, and whom to forget. */
@ApplicationScoped
class ContactEventsConsumer {
    private final EventHandler events;
    private final Contacts contacts;

    ContactEventsConsumer(EventHandler events, Contacts contacts) {
        this.events = events;
        this.contacts = contacts;
    }

    @Incoming("membership-contacts")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, ContactEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<ContactEvent> consumed) {
        switch (consumed.event()) {
            case ContactChanged changed -> contacts.apply(changed, consumed.sequence());
            case ContactAddressErased erased -> contacts.apply(erased, consumed.recordedAt());
            case ContactErased erased -> contacts.apply(erased, consumed.sequence());
            case ContactsRepublished republished -> contacts.republished(Epoch.floor(republished.epoch()));
        }
    }
}
