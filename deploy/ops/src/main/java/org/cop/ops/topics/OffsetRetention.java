package org.cop.ops.topics;

import static org.cop.ops.kafka.KafkaOptions.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.cop.client.topics.TopicDeclarations;
import org.cop.ops.Ops.Failed;

/**
 * For how long the brokers keep how far a group has read that nobody is a member of: of a service that is down, and of dead letters that were
 * dealt with, always. It must outlast whatever a topic keeps for a time, or what was dealt with counts as waiting again.
 */
final class OffsetRetention {
    static final String SETTING = "offsets.retention.minutes";

    /** A record goes with its segment, a day later at most for dead letters, and the brokers look for both now and then. */
    private static final Duration MARGIN = Duration.ofDays(7);

    /** What removes records of a topic, and tombstones. Minus one is for ever. */
    private static final List<String> RETENTIONS = List.of("retention.ms", "delete.retention.ms");

    private final Duration least;

    OffsetRetention(TopicDeclarations declarations) {
        this.least = Duration.ofMillis(declarations.all().stream()
                        .flatMap(topic -> RETENTIONS.stream()
                                .flatMap(name ->
                                        Stream.ofNullable(topic.configs().get(name))))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0))
                .plus(MARGIN);
    }

    /** The least that the setting may be. */
    long leastMinutes() {
        return least.toMinutes();
    }

    /** @return what each broker that is too forgetful has, and what it must have; empty if all is well */
    Optional<String> warning(Admin admin) {
        return warning(() -> ofBrokers(admin));
    }

    /**
     * @param brokers the setting of each by the broker's id; empty if it does not say. It throws {@link Failed} where Kafka refuses to tell:
     *     that ends nothing, since a client that may make topics need not be allowed to ask for it
     */
    Optional<String> warning(Supplier<Map<String, Optional<String>>> brokers) {
        Map<String, Optional<String>> settings;
        try {
            settings = brokers.get();
        } catch (Failed refused) {
            return Optional.of("%s of the brokers could not be checked (%s). It must be at least %s"
                    .formatted(SETTING, refused.getMessage(), inWords(least)));
        }
        List<String> wrong = new ArrayList<>();
        settings.forEach((broker, minutes) -> wrong(minutes)
                .ifPresent(found -> wrong.add("%s of broker %s is %s".formatted(SETTING, broker, found))));
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s. It must be at least %s: otherwise dead letters that were dealt with count as waiting again, and a service that was"
                                        .formatted(String.join(", ", wrong), inWords(least))
                                + " down for longer consumes everything again. Set it on every broker, and restart them one after the other");
    }

    private Optional<String> wrong(Optional<String> minutes) {
        if (minutes.isEmpty()) {
            return Optional.of("not known");
        }
        Duration kept = Duration.ofMinutes(Long.parseLong(minutes.get()));
        return kept.compareTo(least) < 0 ? Optional.of(inWords(kept)) : Optional.empty();
    }

    private static Map<String, Optional<String>> ofBrokers(Admin admin) {
        List<ConfigResource> brokers = await(admin.describeCluster().nodes()).stream()
                .map(broker -> new ConfigResource(ConfigResource.Type.BROKER, broker.idString()))
                .toList();
        Map<String, Optional<String>> settings = new TreeMap<>();
        await(admin.describeConfigs(brokers).all())
                .forEach((broker, all) -> settings.put(
                        broker.name(), Optional.ofNullable(all.get(SETTING)).map(ConfigEntry::value)));
        return settings;
    }

    private static String inWords(Duration kept) {
        return "%d (%d days)".formatted(kept.toMinutes(), kept.toDays());
    }
}
