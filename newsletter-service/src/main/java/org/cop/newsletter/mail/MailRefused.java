package org.cop.newsletter.mail;

/** The mail server will not take this very mail. Carries the code of its answer and not its words, which may quote the address. */
public class MailRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    MailRefused(int code) {
        super("The mail server answered " + code);
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Whether there is no use in trying again. */
    public boolean isFinal() {
        return code >= 500;
    }
}
