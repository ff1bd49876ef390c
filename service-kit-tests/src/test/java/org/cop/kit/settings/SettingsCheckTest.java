package org.cop.kit.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Which rules hold at which start. Of the real services RefusedSettingsIT sees it. */
class SettingsCheckTest {
    private static final SettingRules RULES =
            () -> List.of(SettingRule.atLeast(1, "number"), ProductionRule.isSet("password"));

    private static final Config WRONG = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(
                    Map.of("number", "${NUMBER:0}", "password", "${PASSWORD:membership}"), "the files", 100))
            .build();

    @Test
    void theStart_isRefusedWithEveryFault() {
        assertThatThrownBy(() -> check(RULES, false).check(true))
                .hasMessageContaining("\n- NUMBER is 0: at least 1\n- PASSWORD is not set\n");
    }

    @Test
    void aTrial_mayHaveTheDefaultsOfOneButNoNonsense() {
        assertThatThrownBy(() -> check(RULES, true).check(true))
                .hasMessageContaining("- NUMBER is 0")
                .hasMessageNotContaining("PASSWORD");
    }

    @Test
    void aTest_mayHaveWhatValuesItNeeds() {
        assertThatCode(() -> check(RULES, false).check(false)).doesNotThrowAnyException();
    }

    @Test
    void aRuleForAPropertyThatIsNowhere_isRefusedInTestsToo() {
        SettingRules dead = () -> List.of(SettingRule.atLeast(1, "renamed"));

        assertThatThrownBy(() -> check(dead, true).check(false)).hasMessageContaining("renamed");
    }

    /** Where there is no Flyway to ask first. That Quarkus calls it: the services' SettingRulesTest. */
    @Test
    void startEvent_isRefusedLikeAMigration() {
        SettingsCheck check = check(() -> List.of(SettingRule.atLeast(1, "renamed")), true);

        assertThatThrownBy(() -> check.onStart(new StartupEvent())).hasMessageContaining("renamed");
        assertThatThrownBy(() -> check.customize(new FluentConfiguration())).hasMessageContaining("renamed");
    }

    private static SettingsCheck check(SettingRules rules, boolean trial) {
        return new SettingsCheck(List.of(rules), WRONG, trial);
    }
}
