package org.cop.kit.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Numbers with which a service would start, be ready, and not do its work. */
final class Contradictions {
    /** By property: its variable, and the least with which the work is done at all. */
    private static final Map<String, String> POSITIVE = Map.of(
            "cop.newsletter.delivery.senders", "MAIL_SENDERS",
            "cop.newsletter.delivery.urgent-senders", "MAIL_URGENT_SENDERS",
            "cop.newsletter.confirmations.hourly", "CONFIRMATIONS_HOURLY",
            "cop.newsletter.confirmations.hourly-per-client", "CONFIRMATIONS_HOURLY_PER_CLIENT",
            "cop.newsletter.confirmations.hourly-per-domain", "CONFIRMATIONS_HOURLY_PER_DOMAIN",
            "cop.newsletter.confirmations.waiting", "CONFIRMATIONS_WAITING",
            "cop.newsletter.confirmations.waiting-per-client", "CONFIRMATIONS_WAITING_PER_CLIENT",
            "cop.http.anonymous.concurrent", "ANONYMOUS_CONCURRENT",
            "quarkus.datasource.jdbc.max-size", "DATABASE_CONNECTIONS");

    private Contradictions() {}

    /** Each a sentence that begins with the variable. */
    static List<String> in(Config config) {
        List<String> faults = new ArrayList<>();
        POSITIVE.forEach((property, variable) -> number(config, property)
                .filter(value -> value < 1)
                .ifPresent(value -> faults.add("%s is %d: at least 1".formatted(variable, value))));
        var connections = number(config, "quarkus.datasource.jdbc.max-size");
        var anonymous = number(config, "cop.http.anonymous.concurrent");
        if (connections.isPresent() && anonymous.isPresent() && anonymous.get() >= connections.get()) {
            faults.add("ANONYMOUS_CONCURRENT is %d, and DATABASE_CONNECTIONS %d: strangers could take every connection"
                    .formatted(anonymous.get(), connections.get()));
        }
        faults.sort(null);
        return faults;
    }

    private static Optional<Integer> number(Config config, String property) {
        return config.getOptionalValue(property, Integer.class);
    }
}
