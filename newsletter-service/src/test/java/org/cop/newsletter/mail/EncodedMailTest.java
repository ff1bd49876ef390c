package org.cop.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Read back by a parser that knows nothing of how it was written. */
class EncodedMailTest {
    private static final Instant NOW = Instant.parse("2012-04-02T09:00:00Z");
    private static final String LINK = "https://newsletter.example.org/unsubscribe/" + "aB-_9".repeat(20) + "?a=b";
    private static final String TEXT =
            "Café · “quoted” = 50 %\n\nA line with a trailing space \n.\n..two dots\nFrom here\n" + "long ".repeat(60)
                    + "\nUnsubscribe: " + MailContent.UNSUBSCRIBE + "\nEnd";
    private static final String HTML = "<p>Café · “quoted” = 50 %</p>\n<a href=\"" + MailContent.UNSUBSCRIBE
            + "\">Unsubscribe</a>, <a href=\"" + MailContent.UNSUBSCRIBE + "\">really</a>";

    private final EncodedMail mail = EncodedMail.of(
            new MailContent(
                    MailKind.EDITION,
                    "Programme “Ä”, the first",
                    "Newsletter for March: café and " + "a rather long title ".repeat(8),
                    TEXT,
                    HTML,
                    "public.little-miracles.newsletter"),
            "newsletter@example.org",
            "example.org");
    private final Recipient recipient = new Recipient("ann@example.com", "Änn, of “there”", "abc123", LINK);

    @Test
    void bothPartsComeBackAsTheyWereWrittenWithTheReadersOwnLink() throws Exception {
        var parts = (MimeMultipart) parse(recipient).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(content(parts.getBodyPart(0))).isEqualTo(TEXT.replace(MailContent.UNSUBSCRIBE, LINK));
        assertThat(content(parts.getBodyPart(1))).isEqualTo(HTML.replace(MailContent.UNSUBSCRIBE, LINK));
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void theHeadersSayWhatItIsAndHowToGetOff() throws Exception {
        MimeMessage parsed = parse(recipient);

        assertThat(parsed.getSubject()).startsWith("Newsletter for March: café and a rather long title");
        assertThat(((InternetAddress) parsed.getFrom()[0]).getPersonal()).isEqualTo("Programme “Ä”, the first");
        assertThat(((InternetAddress) parsed.getFrom()[0]).getAddress()).isEqualTo("newsletter@example.org");
        var to = (InternetAddress) parsed.getRecipients(RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo("Änn, of “there”");
        assertThat(to.getAddress()).isEqualTo("ann@example.com");
        assertThat(parsed.getMessageID()).isEqualTo("<abc123@example.org>");
        assertThat(parsed.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(parsed.getHeader("List-Unsubscribe")).containsExactly("<" + LINK + ">");
        assertThat(parsed.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(parsed.getHeader("List-Id")).containsExactly("<public.little-miracles.newsletter.example.org>");
        assertThat(parsed.getHeader("X-CoP-Kind")).containsExactly("edition");
        assertThat(parsed.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parsed.getHeader("Cc")).isNull();
        assertThat(parsed.getHeader("Bcc")).isNull();
    }

    @Test
    void everythingIsAsciiInShortLinesThatEndAsMailLinesDo() {
        String raw = new String(mail.to(recipient, NOW), StandardCharsets.UTF_8);

        assertThat(raw).matches("(?s)[\\x09\\x0a\\x0d\\x20-\\x7e]*");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        String body = raw.substring(raw.indexOf("\r\n\r\n"));
        assertThat(body.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    /** SMTP ends a mail with a line that holds a dot alone, and takes the dot from a line that begins with one. */
    @Test
    void noLineBeginsWithADotAndEveryDotIsStillThere() throws Exception {
        String dots = ".\n..\n...\n. a\n" + "x".repeat(75) + ".y\n" + "z".repeat(70) + " .......\n."
                + MailContent.UNSUBSCRIBE + ".\n." + ".".repeat(200);
        String link = "https://" + "a".repeat(64) + ".example.org/" + ".".repeat(100);
        byte[] raw = EncodedMail.of(
                        new MailContent(MailKind.TEST, "P", "S", dots, dots, null),
                        "newsletter@example.org",
                        "example.org")
                .to(new Recipient("ann@example.com", null, "1", link), NOW);

        assertThat(new String(raw, StandardCharsets.US_ASCII).split("\r\n")).noneMatch(line -> line.startsWith("."));
        var parts = (MimeMultipart) parse(raw).getContent();
        assertThat(content(parts.getBodyPart(0))).isEqualTo(dots.replace(MailContent.UNSUBSCRIBE, link));
        assertThat(content(parts.getBodyPart(1))).isEqualTo(dots.replace(MailContent.UNSUBSCRIBE, link));
    }

    @Test
    void theSameMailToTheSameReaderIsTheSameBytes() {
        assertThat(mail.to(recipient, NOW)).isEqualTo(mail.to(recipient, NOW));
    }

    @Test
    void aNameOrATitleCannotBeginAHeaderOfItsOwn() throws Exception {
        var content =
                new MailContent(MailKind.TEST, "P\r\nBcc: a@example.org", "S\r\nBcc: b@example.org", "t", "h", null);
        byte[] raw = EncodedMail.of(content, "newsletter@example.org", "example.org")
                .to(new Recipient("ann@example.com", "A\r\nBcc: c@example.org", "1", null), NOW);

        MimeMessage parsed = parse(raw);
        assertThat(parsed.getHeader("Bcc")).isNull();
        assertThat(parsed.getSubject()).isEqualTo("S Bcc: b@example.org");
        assertThat(parsed.getHeader("List-Unsubscribe")).isNull();
        assertThat(parsed.getHeader("List-Id")).isNull();
    }

    private MimeMessage parse(Recipient to) throws Exception {
        return parse(mail.to(to, NOW));
    }

    private static MimeMessage parse(byte[] raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String content(Part part) throws Exception {
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
