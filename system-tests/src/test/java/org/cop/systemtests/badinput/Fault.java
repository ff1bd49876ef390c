package org.cop.systemtests.badinput;

import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One way to break a request.
 *
 * @param statuses with which a request that is broken in this way only is refused; none: it may as well be accepted
 * @param fits whether an endpoint can be asked in that way
 * @param weight how often, against the others
 */
record Fault(
        Kind kind,
        String name,
        Set<Integer> statuses,
        int weight,
        Predicate<Endpoint> fits,
        BiConsumer<RequestBuilder, Random> breaking) {

    /** Whether no service may accept it. */
    boolean certain() {
        return !statuses.isEmpty();
    }

    void breakIn(RequestBuilder draft, Random random) {
        breaking.accept(draft, random);
    }
}
