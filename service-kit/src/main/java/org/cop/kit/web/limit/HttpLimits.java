package org.cop.kit.web.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;

/** The settings {@code cop.http.*}; the operators' guide has their environment variables. What each must be, {@link Rules} says. */
@ConfigMapping(prefix = "cop.http")
public interface HttpLimits {
    /** Connections of one client address; 0 for any number. Read by {@link ConnectionLimits} before there are beans. */
    int connectionsPerClient();

    /** From the first byte of a request to the first of its answer. */
    Duration requestTimeout();

    Body body();

    Anonymous anonymous();

    /** Bodies of requests. */
    interface Body {
        /** The longest body of a request of somebody who is signed in. */
        MemorySize max();

        /** The longest body of a request to an endpoint that asks for no account. */
        MemorySize maxAnonymous();

        /** All bodies together that have come and are not yet answered. */
        MemorySize maxInFlight();

        /** Of them those of one account or, at endpoints that ask for none, of one client address. At least as much as {@link #max}. */
        MemorySize maxInFlightPerCaller();

        /** From the head of a request to the last byte of its body. */
        Duration timeout();
    }

    /** Requests to endpoints that ask for no account. */
    interface Anonymous {
        Rate reads();

        Rate writes();

        /** Requests at work at the same time; more wait. Well below the number of database connections, which others need too. */
        int concurrent();

        /** Requests that wait for one of those places. */
        int waiting();

        /** How long they wait. */
        Duration maxWait();
    }

    /** Requests a minute; a burst of as many is fine. */
    interface Rate {
        /** Of one client address (of IPv6, of one /64 network). */
        int perClient();

        /** Of all clients together, to one instance. */
        int total();
    }

    /** With fewer of one kind everybody who means well would be refused. */
    @Singleton
    class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return List.of(
                    SettingRule.atLeast(1, "quarkus.http.limits.max-connections"),
                    SettingRule.atLeast(0, "cop.http.connections-per-client"),
                    SettingRule.atLeast(Duration.ofSeconds(1), "cop.http.request-timeout"),
                    SettingRule.someBytes("cop.http.body.max"),
                    SettingRule.someBytes("cop.http.body.max-anonymous"),
                    SettingRule.holds("cop.http.body.max-in-flight-per-caller", "cop.http.body.max"),
                    SettingRule.holds("cop.http.body.max-in-flight", "cop.http.body.max-in-flight-per-caller"),
                    SettingRule.atLeast(Duration.ofSeconds(1), "cop.http.body.timeout"),
                    SettingRule.atLeast(1, "cop.http.anonymous.reads.per-client"),
                    SettingRule.atLeast(1, "cop.http.anonymous.reads.total"),
                    SettingRule.atLeast(1, "cop.http.anonymous.writes.per-client"),
                    SettingRule.atLeast(1, "cop.http.anonymous.writes.total"),
                    SettingRule.atLeast(1, "cop.http.anonymous.concurrent"),
                    SettingRule.fewerThan(
                            "cop.http.anonymous.concurrent",
                            "quarkus.datasource.jdbc.max-size",
                            "strangers could take every connection"),
                    SettingRule.atLeast(0, "cop.http.anonymous.waiting"));
        }
    }
}
