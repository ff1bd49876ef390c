package org.cop.testsupport.planted.sender;

import org.eclipse.microprofile.reactive.messaging.Emitter;

class PublisherBesideTheOutbox {
    Emitter<String> events;

    void publish() {
        events.send("an event that is in no outbox");
    }
}
