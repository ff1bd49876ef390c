package org.cop.newsletter.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Words of the editors before the lines of an edition, and whose they are. */
@Embeddable
class Introduction {
    @Column(name = "introduction")
    private @Nullable String text;

    /** The accounts that wrote any of it; nobody where writers were not noted yet. */
    @Column(name = "introduced_by")
    private String[] writers = {};

    /** @param by the account that writes it */
    void write(@Nullable String typed, String by) {
        String written = typed == null || typed.isBlank() ? null : typed.strip();
        if (written == null) {
            writers = new String[0];
        } else if (!written.equals(text)) {
            writers =
                    Stream.concat(Stream.of(writers), Stream.of(by)).distinct().toArray(String[]::new);
        }
        text = written;
    }

    void takeBack() {
        text = null;
    }

    /**
     * Somebody has to have read it who has written none of it, with the checklist beside it. Whoever wrote one before writers were noted may be
     * anybody.
     *
     * @param account null for nobody
     * @param checklist what they have looked for
     * @throws RuleBroken {@code own-introduction}, or {@code checklist-incomplete}
     */
    void requireReadOverBy(@Nullable String account, @Nullable Checklist checklist) {
        if (text == null) {
            return;
        }
        if (account == null || writers.length == 0 || List.of(writers).contains(account)) {
            throw new RuleBroken(
                    "own-introduction",
                    "Somebody other than those who wrote its introduction approves an edition for readers beyond the programme");
        }
        Checklist.requireComplete(checklist);
    }

    @Nullable
    String text() {
        return text;
    }
}
