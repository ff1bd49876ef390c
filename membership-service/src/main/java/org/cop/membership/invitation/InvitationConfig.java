package org.cop.membership.invitation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "cop.invitation")
interface InvitationConfig {
    /** How long a token may be used, from the mail on. */
    Duration valid();

    /** How often a mail is tried before it counts as undeliverable. */
    int attempts();
}
