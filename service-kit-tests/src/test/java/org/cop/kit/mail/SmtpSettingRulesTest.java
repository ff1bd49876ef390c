package org.cop.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cop.testsupport.ProductionSettings;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings of a mail server contradict each other, or say what nobody meant. */
class SmtpSettingRulesTest {
    private static final Map<String, String> SOUND =
            Map.of("SMTP_HOST", "mail.communities.nhs.uk", "SMTP_PORT", "587", "SMTP_FROM", "mail@communities.nhs.uk");
    private static final Map<String, String> LOGIN = Map.of("SMTP_USERNAME", "user", "SMTP_PASSWORD", "secret");

    @Test
    void usualSettings_areAccepted() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(faults(LOGIN)).isEmpty();
        assertThat(faults(Map.of("SMTP_SECURITY", "none"))).isEmpty();
    }

    @Test
    void aPasswordInTheClear_isRefusedUnlessItIsMeant() {
        assertThat(faults(with(LOGIN, Map.of("SMTP_SECURITY", "none"))))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault).startsWith("SMTP_SECURITY is none").doesNotContain("secret"));
        assertThat(faults(with(LOGIN, Map.of("SMTP_SECURITY", "none", "SMTP_STARTTLS_REQUIRED", "false"))))
                .isEmpty();
    }

    @Test
    void aUserWithoutAPassword_isRefused() {
        assertThat(faults(Map.of("SMTP_USERNAME", "user")))
                .containsExactly("SMTP_USERNAME is set, and SMTP_PASSWORD is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Communities <mail@communities.nhs.uk>", "mail", "@communities.nhs.uk", "mäil@communities.nhs.uk"
            })
    void aSenderThatIsNoBareAddress_isRefused(String from) {
        assertThat(faults(Map.of("SMTP_FROM", from)))
                .containsExactly("SMTP_FROM is no bare address; the name beside it is SMTP_FROM_NAME");
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> others) {
        Map<String, String> both = new HashMap<>(settings);
        both.putAll(others);
        return both;
    }

    private static List<String> faults(Map<String, String> environment) {
        Config settings = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        ProductionSettings.ofTheKit(),
                        new PropertiesConfigSource(with(SOUND, environment), "the environment", 500))
                .build();
        return new SmtpSettingRules()
                .rules().stream().flatMap(rule -> rule.fault(settings).stream()).toList();
    }
}
