package org.cop.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cop.kit.settings.SettingRules;
import org.cop.testsupport.ProductionSettings;
import org.cop.testsupport.ServiceTest;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service refuses to start with, and names. */
@QuarkusTest
@ServiceTest
class SettingRulesTest {
    @Inject
    @All
    List<SettingRules> rules;

    @Test
    void theSettingsOfProduction_areAccepted() {
        assertThat(variablesRefused(ProductionSettings.soundBut(Map.of()))).isEmpty();
    }

    @Test
    void everyVariableThatWasForgotten_isNamed() {
        assertThat(variablesRefused(ProductionSettings.forgotten()))
                .containsExactlyInAnyOrder(
                        "DATABASE_URL DATABASE_PASSWORD KAFKA_BOOTSTRAP_SERVERS OIDC_ISSUER_URL PORTAL_URL KEYCLOAK_ADMIN_URL KEYCLOAK_ADMIN_CLIENT_SECRET SMTP_HOST SMTP_PORT SMTP_FROM"
                                .split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "INVITATIONS_PER_ADDRESS, 0",
        "INVITATIONS_PER_PLACE, 0",
        "HTTP_BODIES_IN_FLIGHT, 0",
        "HTTP_BODY_MAX_ANONYMOUS, 0",
        "HTTP_CONNECTIONS, 0",
        "HTTP_REQUEST_TIMEOUT, 0s",
        "COP_AUDIT_RETENTION, P365D",
        "JOB_LEASE, 14s",
        "PORTAL_URL, https://portal.communities.nhs.uk/",
        "SMTP_TIMEOUT, 0s"
    })
    void aValueWithWhichTheWorkWouldNotBeDone_isRefused(String variable, String value) {
        assertThat(variablesRefused(ProductionSettings.soundBut(Map.of(variable, value))))
                .containsExactly(variable);
    }

    private List<String> variablesRefused(Config settings) {
        return rules.stream()
                .flatMap(some -> some.rules().stream())
                .flatMap(rule -> rule.fault(settings).stream())
                .map(fault -> fault.split(" ")[0])
                .toList();
    }
}
