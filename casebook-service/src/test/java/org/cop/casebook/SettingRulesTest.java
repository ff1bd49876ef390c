package org.cop.casebook;

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
        return List.of("DATABASE_URL", "DATABASE_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS", "OIDC_ISSUER_URL");
    }

    @Override
    protected List<String> faults(Config settings) {
        return check.faults(settings, false);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTS_KEPT_DAYS, 0",
        "REPUBLISH_AT, at night",
        "LEAVERS_DRAFTS_KEPT_DAYS, 0",
        "WITHDRAWN_TEXTS_KEPT_DAYS, -1",
        "REPLACED_TEXTS_KEPT_DAYS, -1",
        "DATABASE_PASSWORD, casebook"
    })
    void aValueWithWhichTheWorkWouldNotBeDone_isRefused(String variable, String value) {
        assertRefused(variable, value);
    }
}
