package org.cop.kit.settings;

import static org.cop.kit.settings.ProductionRule.isPublicAddress;
import static org.cop.kit.settings.ProductionRule.isSetUnlike;
import static org.cop.kit.settings.ProductionRule.isSetUnlikeOther;
import static org.cop.kit.settings.SettingRule.atLeast;

import jakarta.inject.Singleton;
import java.util.List;

/** What every service needs: its database, Kafka and the realm. */
@Singleton
class PlatformSettingRules implements SettingRules {
    @Override
    public List<SettingRule> rules() {
        return List.of(
                isSetUnlike("jdbc:postgresql://localhost:18432/", "quarkus.datasource.jdbc.url"),
                isSetUnlikeOther("cop.database", "quarkus.datasource.password"),
                atLeast(1, "quarkus.datasource.jdbc.max-size"),
                isSetUnlike("localhost:18092", "kafka.bootstrap.servers"),
                isPublicAddress("quarkus.oidc.auth-server-url"));
    }
}
