package org.cop.kit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
    /** A third of what a line holds: each "=" of a link takes three characters. */
    private static final int LINK_LINE = 24;

    private final String domain;
    private final byte[] headers;
    /** The bodies, cut where each reader's own link belongs. */
    private final List<byte[]> pieces;

    private EncodedMail(String domain, byte[] headers, List<byte[]> pieces) {
        this.domain = domain;
        this.headers = headers;
        this.pieces = pieces;
    }

    public static EncodedMail of(MailContent content, SmtpConfiguration configuration) {
        String fromName = content.fromName() == null ? configuration.fromName() : content.fromName();
        var head = new StringBuilder();
        head.append(HeaderText.mailbox("From", configuration.from(), fromName));
        configuration.replyTo().ifPresent(address -> head.append(HeaderText.mailbox("Reply-To", address, null)));
        head.append(HeaderText.header("Subject", content.subject()));
        head.append(HeaderText.header("X-CoP-Kind", content.kind()));
        // Answering machines stay quiet.
        head.append("Auto-Submitted: auto-generated\r\n");
        if (content.list() != null) {
            head.append("List-Id: <" + content.list() + "." + configuration.domain() + ">\r\n");
        }
        head.append("MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + BOUNDARY + "\"\r\n");

        List<byte[]> pieces = new ArrayList<>();
        var piece = new ByteArrayOutputStream();
        piece = part(pieces, piece, "text/plain", content.text(), content.link());
        piece = part(pieces, piece, "text/html", content.html(), content.link());
        piece.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        pieces.add(piece.toByteArray());
        return new EncodedMail(configuration.domain(), ascii(head.toString()), pieces);
    }

    /** How many bytes the mail has, without what is a reader's own. Many mail programs cut a mail off after 102 kB. */
    public int size() {
        return headers.length + pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** The whole mail of one reader, in lines that end with CR LF and never begin with a dot. */
    public byte[] to(Recipient recipient, Instant now) {
        var head = new StringBuilder();
        head.append(HeaderText.mailbox("To", recipient.email(), recipient.name()));
        head.append("Date: ").append(DATE.format(now.atOffset(ZoneOffset.UTC))).append("\r\n");
        head.append("Message-ID: <")
                .append(recipient.messageId())
                .append('@')
                .append(domain)
                .append(">\r\n");
        byte[] link = new byte[0];
        if (recipient.unsubscribe() != null) {
            head.append("List-Unsubscribe: <").append(recipient.unsubscribe()).append(">\r\n");
            head.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
            link = quotedLink(recipient.unsubscribe());
        }
        byte[] own = ascii(head + "\r\n");

        var mail = ByteBuffer.allocate(size() + own.length + link.length * (pieces.size() - 1));
        mail.put(headers).put(own);
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                mail.put(link);
            }
            mail.put(pieces.get(i));
        }
        return mail.array();
    }

    private static ByteArrayOutputStream part(
            List<byte[]> pieces, ByteArrayOutputStream begun, String type, String body, @Nullable LinkMarker link) {
        var piece = begun;
        piece.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Type: " + type
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"));
        String[] texts = link == null ? new String[] {body} : body.split(Pattern.quote(link.value()), -1);
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
        return ascii(
                LEADING_DOT.matcher(encoded.toString(StandardCharsets.US_ASCII)).replaceAll(ENCODED_DOT + "=\r\n"));
    }

    /** Between soft line breaks, so that no line grows beyond what quoted-printable allows, wherever the link stands. */
    private static byte[] quotedLink(String link) {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(SOFT_BREAK);
        for (int start = 0; start < link.length(); start += LINK_LINE) {
            encoded.writeBytes(ascii(link.substring(start, Math.min(link.length(), start + LINK_LINE))
                    .replace("=", "=3D")
                    .replaceFirst("^\\.", ENCODED_DOT)));
            encoded.writeBytes(SOFT_BREAK);
        }
        return encoded.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
