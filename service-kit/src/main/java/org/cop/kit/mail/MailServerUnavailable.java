package org.cop.kit.mail;

/** The mail server cannot be reached, or takes nothing from us now. It has nothing to do with the recipient, to whom no attempt is charged. */
public class MailServerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public MailServerUnavailable(String message) {
        super(message);
    }

    MailServerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
