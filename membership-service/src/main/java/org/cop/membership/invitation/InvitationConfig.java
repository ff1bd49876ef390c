package org.cop.membership.invitation;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cop.kit.mail.SmtpSettingRules;
import org.cop.kit.settings.ProductionRule;
import org.cop.kit.settings.SettingRule;

@ConfigMapping(prefix = "cop.invitation")
interface InvitationConfig {
    /** How long a token may be used, from the mail on. */
    Duration valid();

    /** How many invitations may go to one address in a day, from all programmes together. */
    int perAddress();

    /**
     * How many invitations may go to one address within 30 days, from all programmes together, while nobody there accepts one: whoever
     * does not answer is not mailed every day without end.
     */
    int perAddressUnanswered();

    /** How many invitations may be sent in a day for one site, or for the roles in one programme. */
    int perPlace();

    /** How often a mail is tried before it counts as undeliverable. */
    int attempts();

    /** With none of one kind nobody could be invited; and what links in mails begin with is never mended. */
    @Singleton
    class Rules extends SmtpSettingRules {
        @Override
        public List<SettingRule> rules() {
            return Stream.concat(
                            super.rules().stream(),
                            Stream.of(
                                    ProductionRule.isPublicAddress("cop.portal-url"),
                                    SettingRule.atLeast(1, "cop.invitation.per-address"),
                                    SettingRule.atLeast(1, "cop.invitation.per-address-unanswered"),
                                    SettingRule.atLeast(1, "cop.invitation.per-place")))
                    .toList();
        }
    }
}
