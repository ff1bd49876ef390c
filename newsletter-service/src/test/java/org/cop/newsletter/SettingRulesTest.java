package org.cop.newsletter;

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
                "PUBLIC_URL",
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
        "REPUBLISH_AT, at night",
        "PUBLIC_URL, http://newsletter.communities.nhs.uk"
    })
    void aValueWithWhichTheWorkWouldNotBeDone_isRefused(String variable, String value) {
        assertRefused(variable, value);
    }
}
