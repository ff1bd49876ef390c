package org.cop.systemtests.kills;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.cop.systemtests.platform.Campaign;
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
    private static final int ROUNDS = Integer.getInteger("kills.rounds", Campaign.size(1, 3));
    private static final Duration TO_RECOVER = Duration.ofMinutes(5);
    private static final Duration A_COMMIT = RunningPlatform.COMMIT_INTERVAL.plusSeconds(1);
    /** So that on two cores whoever was killed gets something of them to start again. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RunningPlatform platform;
    private final RedeliveryCheck casebook;
    private final List<Kill> blows;

    private record Kill(String name, Consumer<Workload> strike) {}

    KillsIT(RunningPlatform platform) {
        this.platform = platform;
        this.casebook = new RedeliveryCheck(platform, "casebook");
        this.blows = List.of(
                new Kill("membership-service", people -> kill("membership-service")),
                new Kill("casebook-service between its commit and Kafka's", people -> casebook.kill(TO_RECOVER)),
                new Kill("postgres", people -> kill("postgres")),
                new Kill("kafka, and meeting-service while events wait for it", people -> {
                    kill("kafka");
                    people.awaitMore(5);
                    kill("meeting-service");
                }),
                new Kill("newsletter-service with events in hand", this::killNewsletterWithEventsInHand));
    }

    /**
     * Caught when planted: offsets that are committed before the events are applied (the newsletter misses what was in its hands); an
     * inbox that takes every event as new (the casebook applies again what Kafka did not know of); events that are deleted before Kafka
     * has them (the casebook never consumes some meetings).
     */
    @Test
    void acknowledgedRequests_surviveEveryKill_onceAndInOrder() throws SQLException {
        Random random = new Random(SEED);
        try (var doors = new LoadBalancer(platform);
                var people = new Workload(platform, doors)) {
            people.begin(SEED, PAUSE);
            for (int round = 0; round < ROUNDS; round++) {
                for (Kill blow : shuffled(blows, random)) {
                    people.awaitMore(20 + random.nextInt(40));
                    System.out.printf("kill -9 %s after %d requests (seed %d)%n", blow.name(), people.said(), SEED);
                    blow.strike().accept(people);
                }
            }
            // The last, so that no other kill cuts the same mail in two.
            var mails = new PromisedMails(platform, people.programme, TO_RECOVER);
            mails.killNewsletter();
            mails.killMembership();
            RunningPlatform.SERVICES.forEach(platform::awaitReady);
            people.awaitMore(20);
            people.finish();
            new ConsumerGroups(platform).awaitQuiet(TO_RECOVER);

            String programme = people.programme.id();
            new Projections(platform, programme).hold(people);
            var wire = new PublishedEvents(platform, programme);
            wire.areComplete();
            wire.areConsumedByEverybody();
            wire.areNoDeadLetters();
            casebook.changedNothing();
            mails.came();
            System.out.printf("%d repeats on the wire%n", wire.repeats());
        }
    }

    private void kill(String part) {
        platform.kill(part);
    }

    /** It has read them and cannot work them in, because somebody holds its table; so it dies with all of them undone. */
    private void killNewsletterWithEventsInHand(Workload people) {
        try (var connection = platform.database("newsletter");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table activity in exclusive mode");
            int before = people.said();
            await("events pile up").pollDelay(A_COMMIT).atMost(TO_RECOVER).until(() -> people.said() >= before + 40);
            kill("newsletter-service");
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Kill> shuffled(List<Kill> blows, Random random) {
        List<Kill> order = new ArrayList<>(blows);
        Collections.shuffle(order, random);
        return order;
    }
}
