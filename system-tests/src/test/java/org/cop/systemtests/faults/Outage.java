package org.cop.systemtests.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cop.systemtests.platform.Campaign;

/**
 * Two ways of being unavailable. Of those of Kafka, Keycloak and the mail server a short run has one each, since such an outage takes long to
 * be found out and to be over: a seed that is printed says which, {@code -Dfaults.seed=...} another.
 */
enum Outage {
    REFUSES {
        @Override
        void begin(FaultProxy way) {
            way.refuse();
        }
    },
    IS_SILENT {
        @Override
        void begin(FaultProxy way) {
            way.fallSilent();
        }
    };

    private static final List<String> SAMPLED = List.of("kafka", "keycloak", "mail server");
    private static final long SEED = Long.getLong("faults.seed", Campaign.seed());

    abstract void begin(FaultProxy way);

    static Stream<Outage> ofKafka() {
        return of("kafka");
    }

    static Stream<Outage> ofKeycloak() {
        return of("keycloak");
    }

    static Stream<Outage> ofTheMailServer() {
        return of("mail server");
    }

    /** Two of them are unavailable in one way and the third in the other, so that a short run has both. */
    private static Stream<Outage> of(String neighbour) {
        Random random = new Random(SEED);
        String third = SAMPLED.get(random.nextInt(SAMPLED.size()));
        boolean refuses = random.nextBoolean() == neighbour.equals(third);
        List<Outage> some = Campaign.some(List.of(values()), List.of(refuses ? REFUSES : IS_SILENT));
        System.out.printf("Outages of %s: %s (seed %d)%n", neighbour, some, SEED);
        return some.stream();
    }
}
