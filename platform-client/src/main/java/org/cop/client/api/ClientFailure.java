package org.cop.client.api;

/** What was wanted of the platform did not come about. The message is for the person at the terminal: what was wanted, what came back, which file it is from. */
public class ClientFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ClientFailure(String message) {
        super(message);
    }

    public ClientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
