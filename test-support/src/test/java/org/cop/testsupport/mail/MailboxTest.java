package org.cop.testsupport.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final SmtpResource SMTP = new SmtpResource();
    private static final Properties SETTINGS = new Properties();

    @BeforeAll
    static void start() {
        Map<String, String> address = SMTP.start();
        SETTINGS.put("mail.smtp.host", address.get("SMTP_HOST"));
        SETTINGS.put("mail.smtp.port", address.get("SMTP_PORT"));
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    void aMailLiesInTheMailboxesItWasSentToAndInNoOther() throws MessagingException {
        send(
                "Edition of März 2012",
                "Six sites wrote to us …",
                "<p>Six sites wrote to us …</p>",
                "fran@example.org",
                "kim@example.org");

        Mail mail = Mailbox.awaitIn("fran@example.org", each -> each.subject().startsWith("Edition"));

        assertThat(mail.subject()).isEqualTo("Edition of März 2012");
        assertThat(mail.header("X-CoP-Kind")).isEqualTo("edition");
        assertThat(mail.header("X-Absent")).isEmpty();
        assertThat(mail.text()).isEqualTo("Six sites wrote to us …");
        assertThat(mail.html()).isEqualTo("<p>Six sites wrote to us …</p>");
        assertThat(Mailbox.of("KIM@example.org")).as("the blind copy").hasSize(1);
        assertThat(Mailbox.of("ada@example.org")).isEmpty();
        assertThat(Mailbox.all()).extracting(Mail::to).containsExactlyInAnyOrder("fran@example.org", "kim@example.org");
    }

    private static void send(String subject, String text, String html, String to, String blindCopy)
            throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        var mail = new MimeMessage(Session.getInstance(SETTINGS));
        mail.setFrom("newsletter@example.org");
        mail.setRecipients(RecipientType.TO, to);
        mail.setRecipients(RecipientType.BCC, blindCopy);
        mail.setSubject(subject, "UTF-8");
        mail.setHeader("X-CoP-Kind", "edition");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(mail);
    }
}
