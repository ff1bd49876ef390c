package org.cop.kit.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cop.kit.web.limit.Places.Entry;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final int MANY = 20_000;

    @Test
    void aPlaceThatIsLeft_goesToWhoeverHasWaitedLongest() {
        var places = new Places<String>(1, 2);

        assertThat(places.enter("first")).isEqualTo(Entry.ENTERED);
        assertThat(places.enter("second")).isEqualTo(Entry.WAITS);
        assertThat(places.enter("third")).isEqualTo(Entry.WAITS);
        assertThat(places.enter("fourth")).isEqualTo(Entry.REFUSED);

        assertThat(places.leave()).contains("second");
        assertThat(places.giveUp("second")).isFalse();
        assertThat(places.giveUp("third")).isTrue();
        assertThat(places.leave()).isEmpty();
        assertThat(places.enter("fifth")).isEqualTo(Entry.ENTERED);
    }

    @Test
    void whileManyComeAndGo_nobodyWaitsForAPlaceThatIsFree() throws Exception {
        var places = new Places<CountDownLatch>(1, 8);
        var visitors = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                visitors.add(threads.submit(() -> comeAndGo(places)));
            }
            for (var visitor : visitors) {
                assertThat(visitor.get(60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static boolean comeAndGo(Places<CountDownLatch> places) throws InterruptedException {
        for (int time = 0; time < MANY; time++) {
            var turn = new CountDownLatch(1);
            if (places.enter(turn) == Entry.WAITS && !turn.await(10, TimeUnit.SECONDS)) {
                return false;
            }
            places.leave().ifPresent(CountDownLatch::countDown);
        }
        return true;
    }
}
