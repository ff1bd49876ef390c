package org.cop.newsletter.delivery.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.MailComposer;
import org.cop.newsletter.delivery.MailComposers;

/**
 * What the next mails of a batch say, asked for a few of them at a time, right before they go out. What is taken out of an edition, and whoever
 * unsubscribes, is respected by every mail that begins more than {@link #LONGEST_KNOWN} later; of those that begin sooner at most {@value
 * #ASKED_TOGETHER} of each sender know nothing of it yet.
 */
final class WantedContents {
    static final int ASKED_TOGETHER = 20;
    static final Duration LONGEST_KNOWN = Duration.ofSeconds(1);

    private final MailComposers composers;
    private final LongSupplier nanoTime;
    private final Set<Long> asked = new HashSet<>();
    private Map<Long, Object> contents = Map.of();
    private long askedAt;

    /** @param nanoTime as {@link System#nanoTime} */
    WantedContents(MailComposers composers, LongSupplier nanoTime) {
        this.composers = composers;
        this.nanoTime = nanoTime;
    }

    /**
     * @param left the mails that were not sent yet, of which the first is next
     * @return what the next one says; empty if it is not wanted any more
     */
    Optional<Object> next(Deque<Delivery> left) {
        Delivery next = left.element();
        if (!asked.contains(next.id()) || nanoTime.getAsLong() - askedAt > LONGEST_KNOWN.toNanos()) {
            List<Delivery> together = together(left);
            try {
                ask(next, together);
            } catch (RuntimeException e) {
                if (together.size() == 1) {
                    throw e;
                }
                // Of many one may be to blame, and only that one is to be charged.
                ask(next, List.of(next));
            }
        }
        return Optional.ofNullable(contents.get(next.id()));
    }

    private void ask(Delivery next, List<Delivery> together) {
        asked.clear();
        // The answer may be as old as the question.
        askedAt = nanoTime.getAsLong();
        contents = composers.of(next).wantedContents(together);
        together.forEach(delivery -> asked.add(delivery.id()));
    }

    /** The next ones, for as long as they have one composer. */
    private List<Delivery> together(Deque<Delivery> left) {
        MailComposer composer = composers.of(left.element());
        List<Delivery> together = new ArrayList<>(ASKED_TOGETHER);
        for (Delivery delivery : left) {
            if (together.size() == ASKED_TOGETHER || !composers.of(delivery).equals(composer)) {
                break;
            }
            together.add(delivery);
        }
        return together;
    }
}
