package org.cop.testsupport.planted.consumer;

import org.eclipse.microprofile.reactive.messaging.Incoming;

class MeetingsConsumer {
    @Incoming("meetings")
    void on(String in) {}
}
