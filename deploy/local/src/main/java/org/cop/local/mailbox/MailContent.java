package org.cop.local.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * An opened mail: its head as a reader sees it, its first text part and its first HTML part. Attachments are in the source only.
 */
record MailContent(List<Field> headers, Optional<String> text, Optional<String> html) {

    record Field(String name, String value) {}

    static MailContent read(byte[] source) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            List<Field> headers = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(new Field(header.getName(), StoredMail.decoded(MimeUtility.unfold(header.getValue()))));
            }
            return new MailContent(headers, firstPart(mail, "text/plain"), firstPart(mail, "text/html"));
        } catch (MessagingException e) {
            throw new IOException("Not a mail: " + e.getMessage(), e);
        }
    }

    private static Optional<String> firstPart(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = firstPart(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
