package org.cop.kit.mail;

/**
 * The mail server will not take this very mail. Carries the code of its answer and not its words, which may quote the address.
 *
 * <p>Refusals of the sender never look like this: they are {@link MailServerUnavailable}.
 */
public class MailRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What the server was answering. */
    public enum Command {
        RECIPIENT,
        /** DATA, or the mail itself. */
        CONTENT
    }

    private final Command command;
    private final int code;
    private final boolean doubtful;

    /** @param doubtful whether the recipient need not be the reason */
    public MailRefused(Command command, int code, boolean doubtful) {
        super("The mail server answered " + code + " to " + command);
        this.command = command;
        this.code = code;
        this.doubtful = doubtful;
    }

    public Command command() {
        return command;
    }

    /** Of SMTP: 400 to 599. */
    public int code() {
        return code;
    }

    /** Whether there is no use in trying again. */
    public boolean isPermanent() {
        return code >= 500;
    }

    /**
     * Whether it may be the sender, or all mails, that the server refuses: it said so to the mail itself, or spoke of a policy. Only if it
     * then takes another's mail was it this one's fault.
     */
    public boolean isDoubtful() {
        return doubtful;
    }
}
