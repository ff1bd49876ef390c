package org.cop.newsletter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail encoded once for all its readers: headers by RFC 5322 and 2047, a text and an HTML part as quoted-printable. For each reader only
 * the bytes that are theirs are filled in. No line begins with a dot, so that it can go out as it is: SMTP ends a mail with a dot.
 */
public final class EncodedMail {
    // "=_" cannot occur in quoted-printable text, so the boundary needs no luck.
    private static final String BOUNDARY = "=_cop_alternative";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final byte[] SOFT_BREAK = ascii("=\r\n");
    /** Also one that a soft break behind the dot before it has brought to the beginning of a line. */
    private static final Pattern LEADING_DOT = Pattern.compile("(?:(?<=\\n)|^|\\G(?!^))\\.");

    private static final String ENCODED_DOT = "=2E";
    private static final int LINE = 72;

    private final String domain;
    private final byte[] headers;
    /** The bodies, cut where each reader's own link belongs. */
    private final List<byte[]> pieces;

    private EncodedMail(String domain, byte[] headers, List<byte[]> pieces) {
        this.domain = domain;
        this.headers = headers;
        this.pieces = pieces;
    }

    /** @param from the address it comes from; its domain ends the ids */
    static EncodedMail of(MailContent content, String from, String domain) {
        var head = new StringBuilder();
        header(head, "From", address(from, content.sender()));
        header(head, "Subject", text("Subject", content.subject()));
        header(head, "X-CoP-Kind", content.kind().header());
        // Answering machines stay quiet.
        header(head, "Auto-Submitted", "auto-generated");
        if (content.list() != null) {
            header(head, "List-Id", "<" + content.list() + "." + domain + ">");
        }
        header(head, "MIME-Version", "1.0");
        header(head, "Content-Type", "multipart/alternative;\r\n boundary=\"" + BOUNDARY + "\"");

        List<byte[]> pieces = new ArrayList<>();
        var piece = new ByteArrayOutputStream();
        piece = part(pieces, piece, "text/plain", content.text());
        piece = part(pieces, piece, "text/html", content.html());
        piece.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        pieces.add(piece.toByteArray());
        return new EncodedMail(domain, ascii(head.toString()), pieces);
    }

    /** The whole mail of one reader. */
    byte[] to(Recipient recipient, Instant now) {
        var head = new StringBuilder();
        header(head, "To", address(recipient.email(), recipient.name()));
        header(head, "Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        header(head, "Message-ID", "<" + recipient.messageId() + "@" + domain + ">");
        byte[] link = new byte[0];
        if (recipient.unsubscribe() != null) {
            header(head, "List-Unsubscribe", "<" + recipient.unsubscribe() + ">");
            header(head, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            link = wrapped(recipient.unsubscribe());
        }
        byte[] own = ascii(head + "\r\n");

        var mail = new ByteArrayOutputStream(size(own.length, link.length));
        mail.writeBytes(headers);
        mail.writeBytes(own);
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                mail.writeBytes(link);
            }
            mail.writeBytes(pieces.get(i));
        }
        return mail.toByteArray();
    }

    private int size(int own, int link) {
        int size = headers.length + own + link * (pieces.size() - 1);
        for (byte[] piece : pieces) {
            size += piece.length;
        }
        return size;
    }

    private static ByteArrayOutputStream part(
            List<byte[]> pieces, ByteArrayOutputStream begun, String type, String body) {
        var piece = begun;
        piece.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Type: " + type
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"));
        String[] texts = body.split(Pattern.quote(MailContent.UNSUBSCRIBE), -1);
        for (int i = 0; i < texts.length; i++) {
            if (i > 0) {
                pieces.add(piece.toByteArray());
                piece = new ByteArrayOutputStream();
            }
            piece.writeBytes(quotedPrintable(texts[i]));
        }
        piece.writeBytes(ascii("\r\n"));
        return piece;
    }

    private static byte[] quotedPrintable(String text) {
        var encoded = new ByteArrayOutputStream();
        try (var encoder = MimeUtility.encode(encoded, "quoted-printable")) {
            encoder.write(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return ascii(LEADING_DOT
                .matcher(encoded.toString(StandardCharsets.US_ASCII))
                .replaceAll(ENCODED_DOT + new String(SOFT_BREAK, StandardCharsets.US_ASCII)));
    }

    /** Between soft line breaks, so that no line grows beyond what quoted-printable allows, wherever the link stands. */
    private static byte[] wrapped(String link) {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(SOFT_BREAK);
        for (int start = 0; start < link.length(); start += LINE) {
            encoded.writeBytes(ascii(link.substring(start, Math.min(link.length(), start + LINE))
                    .replace("=", "=3D")
                    .replaceFirst("^\\.", ENCODED_DOT)));
            encoded.writeBytes(SOFT_BREAK);
        }
        return encoded.toByteArray();
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String text(String header, String value) {
        try {
            return MimeUtility.fold(
                    header.length() + 2, MimeUtility.encodeText(oneLine(value), StandardCharsets.UTF_8.name(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String email, @Nullable String name) {
        try {
            return new InternetAddress(
                            oneLine(email), name == null ? null : oneLine(name), StandardCharsets.UTF_8.name())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line break in a name or a title would begin a header of its own. */
    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
