package org.cop.newsletter.delivery.sending;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cop.kit.mail.EncodedMail;
import org.cop.kit.mail.MailContent;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.kit.mail.SmtpConfiguration;
import org.jspecify.annotations.Nullable;

/** Hands mails to nobody, with all the trouble that a mail server can make. */
final class TroubledSender implements MailSender {
    private final List<String> taken = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final Map<String, MailRefused> refused = new HashMap<>();
    private final Map<String, List<String>> messageIds = new HashMap<>();
    private @Nullable MailRefused refusedLikeOthers;
    private int unavailableAfter = Integer.MAX_VALUE;

    List<String> taken() {
        return taken;
    }

    /** The mails that were taken, as their readers get them. */
    List<String> contents() {
        return contents;
    }

    /** Of every attempt. */
    List<String> messageIds(String address) {
        return messageIds.getOrDefault(address, List.of());
    }

    void refuse(String address, int code) {
        refused.put(address, new MailRefused(MailRefused.Command.RECIPIENT, code, false));
    }

    void refuseContent(String address, int code) {
        refused.put(address, new MailRefused(MailRefused.Command.CONTENT, code, true));
    }

    /** The first two in the row; each of the others is refused like them. */
    void refuseAllAfterTakingOthers(List<String> firstTwo, int code, Duration sinceTaken) {
        firstTwo.forEach(
                address -> refused.put(address, new MailRefused(MailRefused.Command.CONTENT, code, true, sinceTaken)));
        refusedLikeOthers = new MailRefused(MailRefused.Command.CONTENT, code, true, sinceTaken);
    }

    /** As a sender says it of a server that has refused the mails of several recipients in a row. */
    void refuseAll(int code) {
        refusedLikeOthers = new MailRefused(MailRefused.Command.CONTENT, code, true);
    }

    void accept(String address) {
        refused.remove(address);
    }

    void goDownAfter(int mails) {
        unavailableAfter = mails;
    }

    void comeBack() {
        unavailableAfter = Integer.MAX_VALUE;
    }

    @Override
    public EncodedMail encode(MailContent content) {
        return EncodedMail.of(content, new Settings());
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Session open() {
        return new Session() {
            @Override
            public void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerUnavailable {
                messageIds
                        .computeIfAbsent(recipient.email(), address -> new ArrayList<>())
                        .add(recipient.messageId());
                if (taken.size() >= unavailableAfter) {
                    throw new MailServerUnavailable("It is unavailable");
                }
                MailRefused refusal = refused.get(recipient.email());
                if (refusal != null) {
                    throw refusal;
                }
                if (refusedLikeOthers != null) {
                    throw new MailServerUnavailable("It refuses one after the other", refusedLikeOthers);
                }
                taken.add(recipient.email());
                contents.add(new String(mail.to(recipient, Instant.EPOCH), StandardCharsets.US_ASCII));
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private record Settings() implements SmtpConfiguration {
        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public int port() {
            return 25;
        }

        @Override
        public Security security() {
            return Security.NONE;
        }

        @Override
        public Optional<Boolean> starttlsRequired() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> trustedCertificates() {
            return Optional.empty();
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public String from() {
            return "newsletter@example.org";
        }

        @Override
        public String fromName() {
            return "Newsletter";
        }

        @Override
        public Optional<String> replyTo() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }
    }
}
