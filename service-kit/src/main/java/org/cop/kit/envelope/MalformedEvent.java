package org.cop.kit.envelope;

/** A record that is no event of ours, however often it is read. Its message names the fault, never the content. */
public class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message) {
        super(message);
    }
}
