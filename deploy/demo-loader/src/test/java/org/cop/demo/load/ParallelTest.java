package org.cop.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void eachLaneKeepsItsOrder() {
        Queue<String> done = new ConcurrentLinkedQueue<>();

        Parallel.inOrder(List.of(List.of("a1", "a2", "a3"), List.of("b1", "b2", "b3")), done::add);

        assertThat(done).hasSize(6).containsSubsequence("a1", "a2", "a3").containsSubsequence("b1", "b2", "b3");
    }

    @Test
    void theFirstFailureIsTheWholesAndNothingBeginsAfterIt() {
        Queue<String> done = new ConcurrentLinkedQueue<>();

        assertThatThrownBy(() -> Parallel.inOrder(List.of(List.of("bad", "never")), thing -> {
                    if (thing.equals("bad")) {
                        throw new IllegalArgumentException("no");
                    }
                    done.add(thing);
                }))
                .hasMessage("no");
        assertThat(done).isEmpty();
    }
}
