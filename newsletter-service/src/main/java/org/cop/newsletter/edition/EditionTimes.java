package org.cop.newsletter.edition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an edition when. */
@Embeddable
public class EditionTimes {
    private Instant assembledAt;

    private @Nullable Instant approvedAt;

    private @Nullable Instant sentAt;

    /** Of anything in it, be it by a redaction after it was sent; the feed says so. */
    @SuppressWarnings({"unused", "UnusedVariable"}) // the archive selects it
    private Instant changedAt;

    protected EditionTimes() {}

    void assembled(Instant now) {
        assembledAt = now;
        changedAt = now;
    }

    void changed(Instant now) {
        changedAt = now;
    }

    void approved(Instant now) {
        approvedAt = now;
        changedAt = now;
    }

    void sent(Instant at) {
        sentAt = at;
    }

    public Instant assembledAt() {
        return assembledAt;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }
}
