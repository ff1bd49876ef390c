package org.cop.demo.platform;

/** The programme cannot be loaded. The message is for the person at the terminal: what was wanted, what came back, which file it is from. */
public class LoadFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LoadFailed(String message) {
        super(message);
    }

    public LoadFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
