package org.cop.kit.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mail server cannot be reached, or takes nothing from us now. It has nothing to do with the recipient, to whom no attempt is charged. */
public class MailServerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable MailRefused refusal;

    public MailServerUnavailable(String message) {
        super(message);
        this.refusal = null;
    }

    /** @param refusal what the server said to this mail, after it had refused others in the same way */
    public MailServerUnavailable(String message, MailRefused refusal) {
        super(message, refusal);
        this.refusal = refusal.likeOthers();
    }

    public MailServerUnavailable(String message, Throwable cause) {
        super(message, cause);
        this.refusal = null;
    }

    /**
     * The doubtful refusal of the very mail that was tried, where it was one after others; {@link RefusalVerdict} says for how long such a mail is
     * tried again.
     */
    public Optional<MailRefused> refusal() {
        return Optional.ofNullable(refusal);
    }
}
