package org.cop.kit.mail;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by a parser that knows nothing of how it was written. */
class EncodedMailTest {
    private static final Instant NOW = Instant.parse("2012-04-02T09:00:00Z");
    private static final String LINK = "https://newsletter.example.org/unsubscribe/" + "aB-_9".repeat(20) + "?a=b";
    private static final LinkMarker MARKER = LinkMarker.random();
    private static final String TEXT =
            "Café · “quoted” = 50 %\n\nA line with a trailing space \n.\n..two dots\nFrom here\n" + "long ".repeat(60)
                    + "\nUnsubscribe: " + MARKER.value() + "\nEnd";
    private static final String HTML = "<p>Café · “quoted” = 50 %</p>\n<a href=\"" + MARKER.value()
            + "\">Unsubscribe</a>, <a href=\"" + MARKER.value() + "\">really</a>";
    private static final TestSmtp SMTP = TestSmtp.on(25);

    private final EncodedMail mail = EncodedMail.of(
            new MailContent(
                    "edition",
                    "Programme “Ä”, the first",
                    "Newsletter for March: café and " + "a rather long title ".repeat(8),
                    TEXT,
                    HTML,
                    "public.little-miracles.newsletter",
                    MARKER),
            SMTP);
    private final Recipient recipient = new Recipient("ann@example.com", "Änn, of “there”", "abc123", LINK);

    @Test
    void bothPartsComeBackAsWrittenWithTheReadersOwnLink() throws Exception {
        var parts = (MimeMultipart) parse(mail.to(recipient, NOW)).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(content(parts.getBodyPart(0))).isEqualTo(TEXT.replace(MARKER.value(), LINK));
        assertThat(content(parts.getBodyPart(1))).isEqualTo(HTML.replace(MARKER.value(), LINK));
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void noLineBeginsWithADotWhichWouldEndTheMail() {
        var dots = EncodedMail.of(
                new MailContent(
                        "edition",
                        null,
                        ".Subject",
                        ".\n..\n" + ".".repeat(200) + "\n" + MARKER.value() + ".\n",
                        "<p>" + "x".repeat(72) + "...</p>" + "y".repeat(69) + "=....",
                        null,
                        MARKER),
                SMTP);
        var linkOfDots =
                new Recipient("ann@example.com", ".Ann", "abc123", "https://newsletter.ex..ple" + ".".repeat(60));

        assertThat(new String(dots.to(linkOfDots, NOW), StandardCharsets.US_ASCII).lines())
                .noneMatch(line -> line.startsWith("."))
                .allMatch(line -> line.length() <= 76 || line.startsWith("List-Unsubscribe: "));
    }

    @Test
    void dotsComeBackWhereverALineWasBroken() throws Exception {
        String text = ".\n..\n" + ".".repeat(200) + "\n" + MARKER.value() + ".\n";
        var dots = EncodedMail.of(new MailContent("edition", null, "S", text, "h", null, MARKER), SMTP);
        String link = "https://newsletter.ex..ple" + ".".repeat(60);

        var parts = (MimeMultipart) parse(dots.to(new Recipient("ann@example.com", null, "abc123", link), NOW))
                .getContent();

        assertThat(content(parts.getBodyPart(0))).isEqualTo(text.replace(MARKER.value(), link));
    }

    @Test
    void headersSayWhatTheMailIsAndHowToUnsubscribe() throws Exception {
        MimeMessage parsed = parse(mail.to(recipient, NOW));

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
        assertThat(parsed.getHeader("Reply-To")).isNull();
        assertThat(parsed.getHeader("Cc")).isNull();
        assertThat(parsed.getHeader("Bcc")).isNull();
    }

    @Test
    void answersGoWhereTheSettingsSay() throws Exception {
        var answered = EncodedMail.of(content("S", null), SMTP.withReplyTo("help@example.org"));

        MimeMessage parsed = parse(answered.to(recipient, NOW));

        assertThat(((InternetAddress) parsed.getReplyTo()[0]).getAddress()).isEqualTo("help@example.org");
        assertThat(((InternetAddress) parsed.getFrom()[0]).getPersonal())
                .as("a mail without a better name")
                .isEqualTo("Communities of practice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brighton 🌱 and Hove",
                "👩‍👩‍👧‍👦",
                "Ĳsselstein, Żółć, Ελλάδα, Київ, 日本語, עברית, العربية",
                "=?UTF-8?Q?not_encoded?=",
                "a plain one",
                "with \"quotes\", commas; and \\ backslashes <x@y>",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void everyCharacterOfSubjectsAndNamesComesBack(String text) throws Exception {
        for (String value : new String[] {text, (text + " ").repeat(20).strip()}) {
            byte[] raw = EncodedMail.of(content(value, value), SMTP)
                    .to(new Recipient("ann@example.com", value, "1", null), NOW);
            MimeMessage parsed = parse(raw);

            assertThat(parsed.getSubject()).isEqualTo(value);
            assertThat(((InternetAddress) parsed.getFrom()[0]).getPersonal()).isEqualTo(value);
            var to = (InternetAddress) parsed.getRecipients(RecipientType.TO)[0];
            assertThat(to.getPersonal()).isEqualTo(value);
            assertThat(to.getAddress()).isEqualTo("ann@example.com");
            assertThat(new String(raw, StandardCharsets.UTF_8).split("\r\n"))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        }
    }

    @Test
    void everythingIsAsciiInShortLinesThatEndAsMailLinesDo() {
        String raw = new String(mail.to(recipient, NOW), StandardCharsets.UTF_8);

        assertThat(raw).matches("(?s)[\\x09\\x0a\\x0d\\x20-\\x7e]*");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        // A link cannot be broken.
        assertThat(raw.split("\r\n"))
                .filteredOn(line -> !line.startsWith("List-Unsubscribe:"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    @Test
    void aTextCannotHoldWhatStandsForALink() throws Exception {
        String typed = "@@unsubscribe@@ {unsubscribe} link0123456789 "
                + LinkMarker.random().value();
        var content = new MailContent("alert", "P", typed, typed + MARKER.value(), typed, null, MARKER);

        byte[] raw = EncodedMail.of(content, SMTP).to(recipient, NOW);

        var parts = (MimeMultipart) parse(raw).getContent();
        assertThat(content(parts.getBodyPart(0))).isEqualTo(typed + LINK);
        assertThat(content(parts.getBodyPart(1))).isEqualTo(typed);
        assertThat(LinkMarker.random()).isNotEqualTo(MARKER);
    }

    @Test
    void theSameMailToTheSameReaderIsTheSameBytes() {
        assertThat(mail.to(recipient, NOW)).isEqualTo(mail.to(recipient, NOW));
    }

    @Test
    void theSizeIsThatOfTheMailWithoutWhatIsTheReadersOwn() {
        byte[] raw = mail.to(new Recipient("a@b.org", null, "1", null), NOW);

        assertThat(mail.size()).isBetween(raw.length - 200, raw.length);
    }

    @Test
    void aNameOrATitleCannotBeginAHeaderOfItsOwn() throws Exception {
        var content = new MailContent(
                "test", "P\r\nBcc: a@example.org", "S\r\nBcc: b@example.org\u2028Bcc: d", "t", "h", null, null);
        byte[] raw = EncodedMail.of(content, SMTP)
                .to(new Recipient("ann@example.com", "A\r\nBcc: c@example.org", "1", null), NOW);

        MimeMessage parsed = parse(raw);
        assertThat(parsed.getHeader("Bcc")).isNull();
        assertThat(parsed.getSubject()).isEqualTo("S Bcc: b@example.org Bcc: d");
        assertThat(parsed.getHeader("List-Unsubscribe")).isNull();
        assertThat(parsed.getHeader("List-Id")).isNull();
    }

    private static MailContent content(String subject, @Nullable String fromName) {
        return new MailContent("test", fromName, subject, "text", "<p>html</p>", null, null);
    }

    private static MimeMessage parse(byte[] raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String content(Part part) throws Exception {
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
