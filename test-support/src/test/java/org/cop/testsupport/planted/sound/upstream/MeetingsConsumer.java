package org.cop.testsupport.planted.sound.upstream;

import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;

public class MeetingsConsumer {
    private final EventHandler events = new EventHandler();

    @Incoming("meetings")
    void on(String in) {
        events.handle();
    }
}
