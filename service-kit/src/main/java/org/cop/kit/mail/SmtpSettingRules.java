package org.cop.kit.mail;

import java.time.Duration;
import java.util.List;
import org.cop.kit.settings.ProductionRule;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;

/** What the settings of the mail server must be; a service that mails makes a bean of it. */
public class SmtpSettingRules implements SettingRules {
    @Override
    public List<SettingRule> rules() {
        return List.of(
                ProductionRule.isSet("cop.smtp.host"),
                ProductionRule.isSetUnlike("18025", "cop.smtp.port"),
                ProductionRule.isMailAddress("cop.smtp.from"),
                SettingRule.atLeast(Duration.ofMillis(1), "cop.smtp.timeout"));
    }
}
