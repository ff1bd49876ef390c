package org.cop.kit.mail.smtp;

/** A connection to the mail server ended while something was asked on it. */
final class ConnectionLost extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean contentBegun;

    /** It said that it closes the connection, or nothing that is SMTP. */
    ConnectionLost(boolean contentBegun) {
        super("The mail server hung up or did not answer");
        this.contentBegun = contentBegun;
    }

    ConnectionLost(boolean contentBegun, Throwable cause) {
        super("The mail server hung up or did not answer", cause);
        this.contentBegun = contentBegun;
    }

    /** Whether the server may have taken the mail without our knowing. */
    boolean isContentBegun() {
        return contentBegun;
    }
}
