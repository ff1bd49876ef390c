package org.cop.newsletter.mail;

/** The mail server cannot be reached, or takes nothing for now; it has nothing to do with this mail. */
public class MailServerAway extends Exception {
    private static final long serialVersionUID = 1L;

    MailServerAway(String message) {
        super(message);
    }
}
