package org.cop.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What a service refuses to start with, and names. Each says which variables it cannot do without, and which values it refuses. */
public abstract class SettingRulesContract {
    /** What is wrong with those settings, by the rules of the service: sentences that begin with the variable. */
    protected abstract List<String> faults(Config settings);

    /** The variables without which it does not start in production. */
    protected abstract List<String> required();

    @Test
    void theSettingsOfProduction_areAccepted() {
        assertThat(refused(ProductionSettings.soundBut(Map.of()))).isEmpty();
    }

    @Test
    void everyVariableThatWasForgotten_isNamed() {
        assertThat(refused(ProductionSettings.forgotten())).containsExactlyInAnyOrderElementsOf(required());
    }

    /** Whatever else of ours begins at the start begins after it. */
    @Test
    void settings_areCheckedFirstOfAllAtTheStart() {
        assertThat(CDI.current().getBeanManager().resolveObserverMethods(new StartupEvent()).stream()
                        .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
                        .map(observer -> observer.getBeanClass().getName())
                        .filter(name -> name.startsWith("org.cop.")))
                .startsWith("org.cop.kit.settings.SettingsCheck");
    }

    /** That one value alone, beside sound ones, is refused by the name of its variable. */
    protected final void assertRefused(String variable, String value) {
        assertThat(refused(ProductionSettings.soundBut(Map.of(variable, value))))
                .containsExactly(variable);
    }

    private List<String> refused(Config settings) {
        return faults(settings).stream().map(fault -> fault.split(" ")[0]).toList();
    }
}
