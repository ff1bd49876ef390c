package org.cop.kit.inbox;

/** A record that was not worked in because the service is stopping. It is neither done nor a dead letter: it comes again. */
class LeftForTheNextStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeftForTheNextStart() {
        super("The service is stopping", null, false, false);
    }
}
