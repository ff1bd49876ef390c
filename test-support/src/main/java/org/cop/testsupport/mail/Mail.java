package org.cop.testsupport.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * One mail in one mailbox.
 *
 * @param to whose mailbox, by the envelope; the header may say less
 */
public record Mail(String to, MimeMessage mime) {
    public String subject() {
        try {
            return Optional.ofNullable(mime.getSubject()).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it has none of that name. */
    public String header(String name) {
        try {
            return Optional.ofNullable(mime.getHeader(name, null)).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text, decoded; empty if it has none. */
    public String text() {
        return part(mime, "text/plain").orElse("");
    }

    /** The HTML, decoded; empty if it has none. */
    public String html() {
        return part(mime, "text/html").orElse("");
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return Optional.of(part.getContent().toString());
            }
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    Optional<String> found = part(several.getBodyPart(i), type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
