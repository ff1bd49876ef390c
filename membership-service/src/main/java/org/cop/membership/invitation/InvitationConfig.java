package org.cop.membership.invitation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "cop.invitation")
interface InvitationConfig {
    /** How long a token may be used, from the mail on. */
    Duration valid();

    /** How many invitations may go to one address in a day, from all programmes together. */
    int perAddress();

    /** How many invitations may be sent in a day for one site, or for the roles in one programme. */
    int perPlace();

    /** How often a mail is tried before it counts as undeliverable. */
    int attempts();
}
