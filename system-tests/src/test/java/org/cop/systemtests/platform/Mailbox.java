package org.cop.systemtests.platform;

import static io.restassured.RestAssured.given;

import io.restassured.common.mapper.TypeRef;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Everybody's mailbox, as the SMTP server of the platform received it. */
public final class Mailbox {
    /** @param kind edition, alert, invitation, confirmation, test */
    public record Mail(long id, String to, String subject, String kind, String messageId) {}

    private final RunningPlatform platform;

    public Mailbox(RunningPlatform platform) {
        this.platform = platform;
    }

    /** All mails of that kind, newest first. */
    public List<Mail> ofKind(String kind) {
        return list(Map.of("kind", kind));
    }

    /** All mails to that address, newest first. */
    public List<Mail> to(String address) {
        return list(Map.of("to", address));
    }

    public int count() {
        return given().baseUri(platform.address("mailbox").toString())
                .get("/api/messages/count")
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    /** The mail as it came over the wire, read by a mail library. */
    public MimeMessage read(Mail mail) {
        byte[] source = given().baseUri(platform.address("mailbox").toString())
                .get("/api/messages/" + mail.id() + "/raw")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + mail.id() + " is no MIME message", e);
        }
    }

    private List<Mail> list(Map<String, String> query) {
        List<Map<String, Object>> found = given().baseUri(
                        platform.address("mailbox").toString())
                .queryParams(query)
                .queryParam("limit", 10_000)
                .get("/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
        List<Mail> mails = new ArrayList<>();
        for (var mail : found) {
            mails.add(new Mail(
                    ((Number) mail.get("id")).longValue(),
                    String.valueOf(mail.get("to")),
                    String.valueOf(mail.get("subject")),
                    String.valueOf(mail.get("kind")),
                    String.valueOf(mail.get("messageId"))));
        }
        return mails;
    }
}
