package org.cop.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable that was forgotten, or is only good for trying, is named at the start. */
class TrialSettingsTest {
    private static final Map<String, String> PRODUCTION = Map.of(
            "DATABASE_URL", "jdbc:postgresql://database.communities.nhs.uk/any",
            "KAFKA_BOOTSTRAP_SERVERS", "kafka.communities.nhs.uk:9092",
            "OIDC_ISSUER_URL", "https://id.communities.nhs.uk/realms/cop",
            "PUBLIC_URL", "https://newsletter.communities.nhs.uk",
            "KEYCLOAK_ADMIN_URL", "http://keycloak.internal:8080",
            "KEYCLOAK_ADMIN_CLIENT_SECRET", "a secret of the realm",
            "SMTP_HOST", "localhost",
            "SMTP_PORT", "25",
            "SMTP_FROM", "communities@nhs.uk");

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "casebook", "newsletter"})
    void serviceWithEverySetting_isNotRefused(String service) throws IOException {
        assertThat(TrialSettings.in(settings(service, PRODUCTION))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "membership, DATABASE_URL KAFKA_BOOTSTRAP_SERVERS OIDC_ISSUER_URL PORTAL_URL KEYCLOAK_ADMIN_URL KEYCLOAK_ADMIN_CLIENT_SECRET SMTP_FROM SMTP_PORT",
        "meeting, DATABASE_URL KAFKA_BOOTSTRAP_SERVERS OIDC_ISSUER_URL",
        "casebook, DATABASE_URL KAFKA_BOOTSTRAP_SERVERS OIDC_ISSUER_URL",
        "newsletter, DATABASE_URL KAFKA_BOOTSTRAP_SERVERS OIDC_ISSUER_URL PUBLIC_URL SMTP_FROM SMTP_PORT"
    })
    void serviceWithoutSettings_namesEveryVariable(String service, String variables) throws IOException {
        assertThat(TrialSettings.in(settings(service, Map.of())))
                .extracting(fault -> fault.split(" ")[0])
                .containsExactlyInAnyOrder(variables.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "https://newsletter.communities.nhs.uk/, ends in a slash",
        "http://newsletter.communities.nhs.uk, is no https address",
        "https://localhost:18084, leads to this machine",
        "https://127.0.0.1, leads to this machine",
        "https://newsletter.example.org, leads to a host that nobody has"
    })
    void anAddressThatIsNotGoodForALink_isRefused(String address, String fault) throws IOException {
        var environment = new HashMap<>(PRODUCTION);
        environment.put("PUBLIC_URL", address);

        assertThat(TrialSettings.in(settings("newsletter", environment)))
                .containsExactly("PUBLIC_URL (%s) %s".formatted(address, fault));
    }

    @Test
    void aPortalOfItsOwn_isLookedAtInsteadOfThePublicAddress() throws IOException {
        var environment = new HashMap<>(PRODUCTION);
        environment.put("PORTAL_URL", "https://portal.communities.nhs.uk/");

        assertThat(TrialSettings.in(settings("membership", environment)))
                .containsExactly("PORTAL_URL (https://portal.communities.nhs.uk/) ends in a slash");
    }

    @Test
    void numbersWithWhichNothingWouldBeDone_areRefusedByName() throws IOException {
        var environment = new HashMap<>(PRODUCTION);
        environment.putAll(Map.of(
                "MAIL_SENDERS",
                "0",
                "MAIL_URGENT_SENDERS",
                "0",
                "ANONYMOUS_CONCURRENT",
                "16",
                "DATABASE_CONNECTIONS",
                "16"));

        assertThat(Contradictions.in(settings("newsletter", environment)))
                .extracting(fault -> List.of(fault.split(" ")).getFirst())
                .containsExactly("ANONYMOUS_CONCURRENT", "MAIL_SENDERS", "MAIL_URGENT_SENDERS");
        assertThat(Contradictions.in(settings("newsletter", PRODUCTION))).isEmpty();
    }

    /** The very files that the services have, in production. */
    private static SmallRyeConfig settings(String service, Map<String, String> environment) throws IOException {
        var ofTheKit = TrialSettingsTest.class.getResource("/META-INF/microprofile-config.properties");
        var ofTheService = Path.of("../" + service + "-service/src/main/resources/application.properties");
        return new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(ofTheKit, 100),
                        new PropertiesConfigSource(ofTheService.toUri().toURL(), 250),
                        new PropertiesConfigSource(environment, "the environment", 300))
                .build();
    }
}
