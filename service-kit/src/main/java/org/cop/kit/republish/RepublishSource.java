package org.cop.kit.republish;

import java.util.List;
import java.util.Optional;
import org.cop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** One kind of a service's state that can be published again, aggregate by aggregate. A bean for each. */
public interface RepublishSource {
    /** What an operator asks for, for example {@code access}. */
    String name();

    /** The topic of its events. */
    String topic();

    /**
     * The keys of the next aggregates, of which those are locked until the end of the transaction whose events may be published meanwhile.
     *
     * @param after the last key of the portion before; null at the beginning
     * @param limit how many at most; fewer mean that there are no more
     * @return in ascending order
     */
    List<String> keys(@Nullable String after, int limit);

    /** What has to be published so that a reader who knows nothing knows how these aggregates stand. Read now, not with the keys. */
    List<? extends DomainEvent> events(List<String> keys);

    /** Closes the publication of everything: what was not published in this epoch, nobody stands for. Sent after all the others. */
    default Optional<DomainEvent> end(long epoch) {
        return Optional.empty();
    }

    /** Whether it is published again every night, so that a mistake in a reader does not outlast the day. */
    default boolean nightly() {
        return false;
    }
}
