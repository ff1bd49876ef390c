package org.cop.kit.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as they come from the environment, for one mail server of a test. */
public record TestSmtp(
        int port,
        Security security,
        Optional<Boolean> starttlsRequired,
        Optional<Path> trustedCertificates,
        Optional<String> username,
        Optional<String> password,
        String from,
        String fromName,
        Optional<String> replyTo,
        Duration timeout)
        implements SmtpConfiguration {

    public static TestSmtp on(int port) {
        return new TestSmtp(
                port,
                Security.STARTTLS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "newsletter@example.org",
                "Communities of practice",
                Optional.empty(),
                Duration.ofMinutes(1));
    }

    public TestSmtp with(Duration newTimeout) {
        return new TestSmtp(
                port,
                security,
                starttlsRequired,
                trustedCertificates,
                username,
                password,
                from,
                fromName,
                replyTo,
                newTimeout);
    }

    public TestSmtp with(Security newSecurity, boolean required) {
        return new TestSmtp(
                port,
                newSecurity,
                Optional.of(required),
                trustedCertificates,
                username,
                password,
                from,
                fromName,
                replyTo,
                timeout);
    }

    public TestSmtp withReplyTo(String address) {
        return new TestSmtp(
                port,
                security,
                starttlsRequired,
                trustedCertificates,
                username,
                password,
                from,
                fromName,
                Optional.of(address),
                timeout);
    }

    public TestSmtp trusting(Path certificates) {
        return new TestSmtp(
                port,
                security,
                starttlsRequired,
                Optional.of(certificates),
                username,
                password,
                from,
                fromName,
                replyTo,
                timeout);
    }

    public TestSmtp withLogin(@Nullable String newUsername, @Nullable String newPassword) {
        return new TestSmtp(
                port,
                security,
                starttlsRequired,
                trustedCertificates,
                Optional.ofNullable(newUsername),
                Optional.ofNullable(newPassword),
                from,
                fromName,
                replyTo,
                timeout);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }
}
