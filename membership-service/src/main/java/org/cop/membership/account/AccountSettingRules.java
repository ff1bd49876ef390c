package org.cop.membership.account;

import jakarta.inject.Singleton;
import java.util.List;
import org.cop.kit.settings.ProductionRule;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;

/** Keycloak's admin API, whose address and secret no two installations share. */
@Singleton
class AccountSettingRules implements SettingRules {
    @Override
    public List<SettingRule> rules() {
        return List.of(
                ProductionRule.isSetUnlike("http://localhost:18080", "quarkus.keycloak.admin-client.server-url"),
                ProductionRule.isSetOtherThan("local", "quarkus.keycloak.admin-client.client-secret"));
    }
}
