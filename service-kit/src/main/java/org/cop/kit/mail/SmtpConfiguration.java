package org.cop.kit.mail;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes the platform's mails, and whom they come from. The same settings for every service: {@code SMTP_*}. */
@ConfigMapping(prefix = "cop.smtp")
public interface SmtpConfiguration {
    String host();

    int port();

    Security security();

    /**
     * Whether a server without STARTTLS gets no mail at all. Where nothing is said: whenever a password is set, for somebody in between who
     * strips STARTTLS would otherwise learn it, and the mails with it.
     */
    Optional<Boolean> starttlsRequired();

    /** Certificates in PEM, alone to be trusted, of a mail server whose certificate no authority has signed that Java knows. */
    Optional<Path> trustedCertificates();

    Optional<String> username();

    Optional<String> password();

    /** The address that mails come from, and to which the mail server returns what cannot be delivered. Its domain ends our Message-IDs. */
    String from();

    /** The name beside that address, for mails that have no better one. */
    String fromName();

    /** Where answers go, if not to {@link #from()}. */
    Optional<String> replyTo();

    /** How long one mail may take in all, with whatever connecting it needs. Afterwards the connection is closed, whatever it waits for. */
    Duration timeout();

    /** How the way to the mail server is encrypted. */
    enum Security {
        /** Not at all. Only for a mail server on the same machine, and never with a password unless that is said twice. */
        NONE,
        /** By STARTTLS: where the server offers it, or else not at all ({@link #starttlsRequired()}). */
        STARTTLS,
        /** TLS from the first byte, usually on port 465. */
        TLS
    }

    default boolean isTlsRequired() {
        return starttlsRequired().orElse(password().isPresent());
    }

    default String domain() {
        return from().substring(from().lastIndexOf('@') + 1);
    }
}
