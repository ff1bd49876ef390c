package org.cop.kit.settings;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the start of a service in production whose settings are those of a trial, before it mails anybody a link that leads nowhere: what is
 * mailed cannot be mended. {@code ./run}, which is a trial, says so by {@code TRIAL=true}.
 */
@ApplicationScoped
class SettingsCheck {
    private final boolean trial;

    SettingsCheck(@ConfigProperty(name = "cop.trial") boolean trial) {
        this.trial = trial;
    }

    /** Before anything that sends, consumes or answers. */
    void check(@Observes @Priority(1) StartupEvent event, Config config) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        List<String> faults = new ArrayList<>(Contradictions.in(config));
        if (!trial) {
            faults.addAll(TrialSettings.in(config));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The settings are refused:\n- %s\nSee \"Settings\" in docs/operators-guide.md"
                            .formatted(String.join("\n- ", faults)));
        }
    }
}
