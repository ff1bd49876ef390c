package org.cop.systemtests.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.regex.Pattern;

/** The two bodies of a mail as a reader's mail program shows them. */
public record MailText(String text, String html) {
    private static final Pattern TAGS = Pattern.compile("(?s)<(style|head)\\b.*?</\\1>|<[^>]*>");

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
