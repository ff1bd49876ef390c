package org.cop.testsupport.planted.sender;

import org.eclipse.microprofile.reactive.messaging.Emitter;

class Teller {
    Emitter<String> facts;

    void tell() {
        facts.send("a fact that nobody wrote down");
    }
}
