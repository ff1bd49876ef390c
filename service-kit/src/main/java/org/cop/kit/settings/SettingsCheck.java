package org.cop.kit.settings;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Ends the start of a service whose settings break a rule: before it migrates a database, and before it mails anybody a link that leads
 * nowhere, which cannot be mended. {@code ./run}, which is a trial, says so by {@code TRIAL=true}.
 *
 * <p>Flyway asks before it connects, which is the first that a start does; the event of the start comes after the migration.
 */
@Singleton
public class SettingsCheck implements FlywayConfigurationCustomizer {
    private final List<SettingRules> rules;
    private final Config config;
    private final boolean trial;

    SettingsCheck(@All List<SettingRules> rules, Config config, @ConfigProperty(name = "cop.trial") boolean trial) {
        this.rules = rules;
        this.config = config;
        this.trial = trial;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        check(LaunchMode.current() == LaunchMode.NORMAL);
    }

    /** Where Flyway has nothing to do. */
    void onStart(@Observes @Priority(1) StartupEvent start) {
        check(LaunchMode.current() == LaunchMode.NORMAL);
    }

    /** @param valuesToo tests set what they need, but a rule without its property is a fault there too */
    void check(boolean valuesToo) {
        all().filter(rule -> !rule.knowsItsProperty(config)).findFirst().ifPresent(rule -> {
            throw new IllegalStateException("A rule is for %s, which is set nowhere".formatted(rule.property()));
        });
        List<String> faults = valuesToo ? faults(config, trial) : List.of();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The settings are refused:\n- %s\nSee \"Settings\" in docs/operators-guide.md"
                            .formatted(String.join("\n- ", faults)));
        }
    }

    /**
     * @param asTrial without the rules that hold in production only
     * @return what is wrong with those settings: sentences that begin with the variable
     */
    public List<String> faults(Config settings, boolean asTrial) {
        return all().filter(rule -> rule.holdsInTrials() || !asTrial)
                .flatMap(rule -> rule.fault(settings).stream())
                .sorted()
                .toList();
    }

    private Stream<SettingRule> all() {
        return rules.stream().flatMap(some -> some.rules().stream());
    }
}
