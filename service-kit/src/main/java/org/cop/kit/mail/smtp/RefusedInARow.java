package org.cop.kit.mail.smtp;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailServerUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes a server that takes nothing from one that does not like a mail: the mails of so many different recipients, one after the other and
 * each refused for no fault of its recipient, mean that it takes none. One mail that is tried again and again means nothing.
 */
final class RefusedInARow {
    private static final int MOST = 3;

    private final Set<String> recipients = new HashSet<>();
    private @Nullable Long takenAt;

    synchronized void taken() {
        recipients.clear();
        takenAt = System.nanoTime();
    }

    /** @return the refusal with what is known beside it */
    synchronized MailRefused doubtful(String recipient, MailRefused refusal) throws MailServerUnavailable {
        var known = refusal.lastTaken(takenAt == null ? null : Duration.ofNanos(System.nanoTime() - takenAt));
        if (recipients.size() < MOST) {
            recipients.add(recipient);
        }
        if (recipients.size() < MOST) {
            return known;
        }
        throw new MailServerUnavailable(
                "The mail server refuses one mail after the other with " + refusal.code(), known);
    }
}
