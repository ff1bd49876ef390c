package org.cop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.cop.testsupport.ProductionSettings;
import org.junit.jupiter.api.Test;

/** What the kit sets for every service, whose environment says nothing else. */
class ProductionSettingsTest {
    private static final String JSON = "quarkus.log.console.json.enabled";

    @Test
    void productionLogsJsonUnlessItsEnvironmentSaysOtherwise() {
        assertThat(settings("prod", Map.of()).getValue(JSON, Boolean.class)).isTrue();
        assertThat(settings("prod", Map.of("LOG_JSON", "false")).getValue(JSON, Boolean.class))
                .isFalse();
        assertThat(settings("dev", Map.of()).getValue(JSON, Boolean.class)).isFalse();
    }

    /** Asked of Keycloak, anybody could keep it busy with tokens that are none; and each would be an ERROR in our log. */
    @Test
    void tokenThatNobodySigned_isNotTakenToKeycloak() {
        for (var kind : List.of("jwt", "opaque-token")) {
            assertThat(settings("prod", Map.of())
                            .getValue("quarkus.oidc.token.allow-" + kind + "-introspection", Boolean.class))
                    .isFalse();
        }
    }

    private static SmallRyeConfig settings(String profile, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withProfile(profile)
                .addDefaultInterceptors()
                .withSources(
                        ProductionSettings.ofTheKit(), new PropertiesConfigSource(environment, "the environment", 300))
                .build();
    }
}
