package org.cop.membership.invitation;

/** The mail server cannot be reached, or says nothing; it has nothing to do with this letter. */
class MailServerAway extends Exception {
    private static final long serialVersionUID = 1L;

    MailServerAway(Throwable cause) {
        super("The mail server is away", cause);
    }
}
