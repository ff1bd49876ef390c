package org.cop.newsletter;

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
                        "DATABASE_URL DATABASE_PASSWORD KAFKA_BOOTSTRAP_SERVERS OIDC_ISSUER_URL PUBLIC_URL SMTP_HOST SMTP_PORT SMTP_FROM"
                                .split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_SENDERS, 0",
        "MAIL_URGENT_SENDERS, 0",
        "MAIL_LEASE, 119s",
        "MAIL_RECORDS_KEPT, 92d",
        "CONFIRMATIONS_HOURLY_PER_CLIENT, 0",
        "CONFIRMATIONS_HOURLY_PER_DOMAIN, 0",
        "CONFIRMATIONS_HOURLY, 0",
        "CONFIRMATIONS_WAITING_PER_CLIENT, 0",
        "CONFIRMATIONS_WAITING_PER_DOMAIN, 0",
        "CONFIRMATIONS_WAITING, 0",
        "ANONYMOUS_READS_PER_CLIENT, 0",
        "ANONYMOUS_READS_TOTAL, 0",
        "ANONYMOUS_WRITES_PER_CLIENT, 0",
        "ANONYMOUS_WRITES_TOTAL, 0",
        "ANONYMOUS_CONCURRENT, 16",
        "PUBLIC_URL, http://newsletter.communities.nhs.uk"
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
