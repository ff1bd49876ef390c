package org.cop.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Locale;

/**
 * What the mailbox knows of a mail without opening it.
 *
 * @param id counts up in the order of arrival
 * @param to the address it was delivered to, as the sender's server said it, in small letters
 * @param kind the header {@code X-CoP-Kind}: invitation, edition, alert, ...; empty for mail that has none, such as Keycloak's
 */
record StoredMail(long id, String to, String from, String subject, String kind, String messageId, Instant receivedAt) {

    /** Where the envelope's recipient is kept, as mail servers do: the header {@code To} may say anything. */
    static final String DELIVERED_TO = "Delivered-To";

    static StoredMail read(long id, InputStream mail, Instant receivedAt) throws IOException {
        try {
            InternetHeaders headers = new InternetHeaders(mail);
            return new StoredMail(
                    id,
                    first(headers, DELIVERED_TO).toLowerCase(Locale.ROOT),
                    // the same few senders, subjects and kinds in thousands of mails: one copy of each
                    decoded(first(headers, "From")).intern(),
                    decoded(first(headers, "Subject")).intern(),
                    first(headers, "X-CoP-Kind").intern(),
                    first(headers, "Message-ID"),
                    receivedAt);
        } catch (MessagingException e) {
            throw new IOException("Not a mail: " + e.getMessage(), e);
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : MimeUtility.unfold(values[0]).strip();
    }

    static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }
}
