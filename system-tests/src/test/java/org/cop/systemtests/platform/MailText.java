package org.cop.systemtests.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.MailboxClient.Mail;

/** The two bodies of a mail as a reader's mail program shows them. */
public record MailText(String text, String html) {
    private static final Pattern TAGS = Pattern.compile("(?s)<(style|head)\\b.*?</\\1>|<[^>]*>");

    /** The mail as it came over the wire, read by a mail library. */
    public static MimeMessage parse(MailboxClient mailbox, Mail mail) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mailbox.source(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + mail.id() + " is no MIME message", e);
        }
    }

    public static MailText of(Part mail) {
        try {
            return new MailText(find(mail, "text/plain"), find(mail, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both, as lower-case words without marks: for comparing what they say. */
    public static String words(String body) {
        return TAGS.matcher(body)
                .replaceAll(" ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
