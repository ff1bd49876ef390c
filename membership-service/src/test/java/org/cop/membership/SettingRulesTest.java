package org.cop.membership;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cop.kit.settings.SettingsCheck;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.SettingRulesContract;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class SettingRulesTest extends SettingRulesContract {
    @Inject
    SettingsCheck check;

    @Override
    protected List<String> required() {
        return List.of(
                "DATABASE_URL",
                "DATABASE_PASSWORD",
                "KAFKA_BOOTSTRAP_SERVERS",
                "OIDC_ISSUER_URL",
                "PORTAL_URL",
                "KEYCLOAK_ADMIN_URL",
                "KEYCLOAK_ADMIN_CLIENT_SECRET",
                "SMTP_HOST",
                "SMTP_PORT",
                "SMTP_FROM");
    }

    @Override
    protected List<String> faults(Config settings) {
        return check.faults(settings, false);
    }

    @ParameterizedTest
    @CsvSource({
        "INVITATIONS_PER_ADDRESS, 0",
        "INVITATIONS_PER_ADDRESS_UNANSWERED, 0",
        "INVITATIONS_PER_PLACE, 0",
        "HTTP_BODIES_IN_FLIGHT, 0",
        "HTTP_BODY_MAX_ANONYMOUS, 0",
        "HTTP_CONNECTIONS, 0",
        "HTTP_REQUEST_TIMEOUT, 0s",
        "COP_AUDIT_RETENTION, P365D",
        "JOB_LEASE, 14s",
        "REPUBLISH_AT, at night",
        "PORTAL_URL, https://portal.communities.nhs.uk/",
        "KEYCLOAK_ADMIN_CLIENT_SECRET, local",
        "SMTP_USERNAME, communities",
        "SMTP_FROM, Communities <communities@nhs.uk>",
        "SMTP_TIMEOUT, 0s"
    })
    void aValueWithWhichTheWorkWouldNotBeDone_isRefused(String variable, String value) {
        assertRefused(variable, value);
    }
}
