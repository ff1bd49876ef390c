package org.cop.newsletter.subscriber;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;

/** What strangers can make us mail. Each is a number of requests. */
@ConfigMapping(prefix = "cop.newsletter.confirmations")
interface ConfirmationConfig {
    /** In an hour for one client: the /24 network of an IPv4 address, the /48 of an IPv6 address. */
    int hourlyPerClient();

    /** In an hour to one domain. */
    int hourlyPerDomain();

    /** In an hour in all. */
    int hourly();

    /** How many requests of one client wait at most until there is room. */
    int waitingPerClient();

    /** How many requests to one domain wait at most: fewer than find room in a day, so that none waits in vain. */
    int waitingPerDomain();

    /** How many requests wait at most in all. */
    int waiting();

    /** With none of one kind every request to subscribe would be refused. */
    @Singleton
    class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return Stream.of(
                            "hourly-per-client",
                            "hourly-per-domain",
                            "hourly",
                            "waiting-per-client",
                            "waiting-per-domain",
                            "waiting")
                    .map(limit -> SettingRule.atLeast(1, "cop.newsletter.confirmations." + limit))
                    .toList();
        }
    }
}
