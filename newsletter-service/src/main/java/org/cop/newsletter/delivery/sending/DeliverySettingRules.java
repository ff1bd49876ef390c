package org.cop.newsletter.delivery.sending;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.cop.kit.mail.SmtpSettingRules;
import org.cop.kit.settings.ProductionRule;
import org.cop.kit.settings.SettingRule;

/** Somebody has to send, nobody twice; and what links in mails begin with is never mended. */
@Singleton
class DeliverySettingRules extends SmtpSettingRules {
    @Override
    public List<SettingRule> rules() {
        return Stream.concat(
                        super.rules().stream(),
                        Stream.of(
                                ProductionRule.isPublicAddress("cop.newsletter.public-url"),
                                SettingRule.atLeast(1, "cop.newsletter.delivery.senders"),
                                SettingRule.atLeast(1, "cop.newsletter.delivery.urgent-senders"),
                                SettingRule.atLeastTimes(
                                        2,
                                        "cop.newsletter.delivery.lease",
                                        "cop.smtp.timeout",
                                        "mails could go out twice")))
                .toList();
    }
}
