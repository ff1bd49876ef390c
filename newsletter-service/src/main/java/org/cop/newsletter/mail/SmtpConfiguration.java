package org.cop.newsletter.mail;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes our mails. */
@ConfigMapping(prefix = "cop.newsletter.smtp")
interface SmtpConfiguration {
    /** Whom mails come from, and where the mail server sends what cannot be delivered. Its domain ends our Message-IDs. */
    String from();

    String host();

    int port();

    Optional<String> username();

    Optional<String> password();

    Security security();

    /** How long it may keep silent when something was said to it, until it counts as away. */
    Duration patience();

    enum Security {
        /** STARTTLS where the server offers it. */
        OFFERED,
        /** STARTTLS, or no mail is sent. */
        REQUIRED,
        /** TLS from the first byte. */
        TLS
    }

    default String domain() {
        return from().substring(from().lastIndexOf('@') + 1);
    }
}
