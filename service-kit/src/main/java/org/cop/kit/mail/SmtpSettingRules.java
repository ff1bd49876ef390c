package org.cop.kit.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cop.kit.mail.SmtpConfiguration.Security;
import org.cop.kit.settings.ProductionRule;
import org.cop.kit.settings.Setting;
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
                SettingRule.together("cop.smtp.username", "cop.smtp.password"),
                SettingRule.always("cop.smtp.security", SmtpSettingRules::passwordInTheClear),
                SettingRule.always("cop.smtp.from", SmtpSettingRules::notABareAddress),
                SettingRule.atLeast(Duration.ofMillis(1), "cop.smtp.timeout"));
    }

    private static Optional<String> passwordInTheClear(Setting security) {
        Setting required = security.other("cop.smtp.starttls-required");
        Setting password = security.other("cop.smtp.password");
        return security.value(Security.class)
                .filter(Security.NONE::equals)
                .filter(none -> required.value(Boolean.class)
                        .orElse(password.value(String.class).isPresent()))
                .map(none ->
                        "is none, which would send %s in the clear: set starttls or tls, or %s=false if that is meant"
                                .formatted(password.name(), required.name()));
    }

    private static Optional<String> notABareAddress(Setting from) {
        return from.value(String.class)
                .filter(value -> value.indexOf('@') < 1
                        || value.chars().anyMatch(c -> c <= ' ' || c >= 127 || c == '<' || c == '>'))
                .map(value -> "is no bare address; the name beside it is SMTP_FROM_NAME");
    }
}
