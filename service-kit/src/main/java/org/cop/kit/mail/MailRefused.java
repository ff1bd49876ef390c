package org.cop.kit.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mail server will not take this very mail. Carries the code of its answer and not its words, which may quote the address. What to do
 * about it says {@link RefusalVerdict}.
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
    private final @Nullable Duration sinceTaken;
    private final long refusedAt = System.nanoTime();

    /** @param doubtful whether the recipient need not be the reason */
    public MailRefused(Command command, int code, boolean doubtful) {
        this(command, code, doubtful, null);
    }

    /** @param sinceTaken how long ago the server last took a mail; null if it has taken none since the start */
    public MailRefused(Command command, int code, boolean doubtful, @Nullable Duration sinceTaken) {
        super("The mail server answered " + code + " to " + command);
        this.command = command;
        this.code = code;
        this.doubtful = doubtful;
        this.sinceTaken = sinceTaken;
    }

    /** The same refusal, with when the server last took another mail. */
    public MailRefused lastTaken(@Nullable Duration ago) {
        return new MailRefused(command, code, doubtful, ago);
    }

    /** As one of several refused one after the other: that mails were taken before does not make it this one's fault. */
    public MailRefused likeOthers() {
        return lastTaken(null);
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

    /** Whether the server, before this refusal, last took a mail less than that time ago, as far as this instance knows. */
    boolean isAnotherTakenWithin(Duration time) {
        return sinceTaken != null
                && sinceTaken.plusNanos(System.nanoTime() - refusedAt).compareTo(time) < 0;
    }
}
