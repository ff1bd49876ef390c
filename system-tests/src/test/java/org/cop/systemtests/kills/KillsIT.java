package org.cop.systemtests.kills;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * kill -9 of every part in mid-flow. The order of the blows, and how much is done between two of them, follow from a seed that is printed:
 * {@code -Dkills.seed=...} repeats a run, {@code -Dkills.rounds=...} makes it longer.
 */
@ExtendWith(RunningPlatform.Extension.class)
class KillsIT {
    private static final long SEED = Long.getLong("kills.seed", 20120301L);
    private static final int ROUNDS = Integer.getInteger("kills.rounds", 1);
    private static final Duration TO_RECOVER = Duration.ofMinutes(5);
    private static final List<String> PARTS = List.of(
            "membership-service", "meeting-service", "casebook-service", "newsletter-service", "kafka", "postgres");

    private final RunningPlatform platform;

    KillsIT(RunningPlatform platform) {
        this.platform = platform;
    }

    /**
     * Meant for: offsets committed before the facts are worked in; a relay that crosses facts out before Kafka has them.
     */
    @Test
    void whateverIsKilledWhateverWasAcknowledgedIsEverywhereOnceAndInOrder() throws SQLException {
        Random random = new Random(SEED);
        try (var doors = new Doors(platform);
                var people = new PeopleAtWork(platform, doors)) {
            people.begin(SEED);
            for (int round = 0; round < ROUNDS; round++) {
                for (String part : shuffled(PARTS, random)) {
                    people.awaitMore(20 + random.nextInt(40));
                    System.out.printf("kill -9 %s after %d requests (seed %d)%n", part, people.said(), SEED);
                    platform.kill(part);
                }
            }
            RunningPlatform.SERVICES.forEach(platform::awaitReady);
            people.awaitMore(20);
            people.finish();
            new ConsumerGroups(platform).awaitQuiet(TO_RECOVER);

            String programme = people.programme.programme;
            new Projections(platform, programme).hold(people);
            var wire = new FactsOnTheWire(platform, programme);
            wire.areComplete();
            wire.areHeardByEverybody();
            wire.areNoDeadLetters();
            System.out.printf("%d repeats on the wire%n", wire.repeats());
        }
    }

    private static List<String> shuffled(List<String> parts, Random random) {
        List<String> order = new ArrayList<>(parts);
        Collections.shuffle(order, random);
        return order;
    }
}
