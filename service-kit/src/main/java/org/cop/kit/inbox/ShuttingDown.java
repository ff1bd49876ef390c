package org.cop.kit.inbox;

/** A record was not applied because the service is stopping. It is neither done nor a dead letter: it is delivered again. */
class ShuttingDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShuttingDown() {
        super("The service is stopping", null, false, false);
    }
}
