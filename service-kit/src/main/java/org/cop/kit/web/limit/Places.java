package org.cop.kit.web.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * So many may be at work at the same time, and a few more wait for their turn.
 *
 * @param <T> whoever waits; compared by identity or as it compares itself
 */
final class Places<T> {
    enum Entry {
        ENTERED,
        WAITS,
        REFUSED
    }

    private final int most;
    private final int mostWaiting;
    private final Deque<T> waiting = new ArrayDeque<>();
    private int atWork;

    Places(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /** Whoever entered leaves some day. In one step: between a look for a place and the queue the last one at work could leave. */
    synchronized Entry enter(T who) {
        if (atWork < most) {
            atWork++;
            return Entry.ENTERED;
        }
        if (waiting.size() < mostWaiting) {
            waiting.addLast(who);
            return Entry.WAITS;
        }
        return Entry.REFUSED;
    }

    /** @return whether it still waited */
    synchronized boolean giveUp(T who) {
        return waiting.remove(who);
    }

    /** @return who has waited longest and has the place now */
    synchronized Optional<T> leave() {
        T next = waiting.pollFirst();
        if (next == null) {
            atWork--;
        }
        return Optional.ofNullable(next);
    }
}
