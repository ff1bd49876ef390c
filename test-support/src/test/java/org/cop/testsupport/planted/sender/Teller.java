package org.cop.testsupport.planted.sender;

import org.eclipse.microprofile.reactive.messaging.Emitter;

class Teller {
    Emitter<String> events;

    void publish() {
        events.send("an event that is in no outbox");
    }
}
