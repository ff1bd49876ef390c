package org.cop.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.cop.client.platform.FreePorts;
import org.cop.local.home.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a sender's SMTP to what a person and a program see of it. */
class MailTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Ports ports;
    private Mail mail;

    @BeforeEach
    void start() throws IOException {
        ports = new Ports(FreePorts.base());
        mail = Mail.start(folder, ports);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void aMail_isStoredBeforeItsSenderIsAnswered() throws Exception {
        send("Ann@example.org", "March edition", "<p>Weekend <a href='https://example.org/x'>crises</a></p>", "alert");

        JsonNode list =
                JSON.readTree(get("/api/messages?to=ann@example.org&kind=alert").body());
        assertThat(list).hasSize(1);
        assertThatObject(list.get(0))
                .returns("ann@example.org", found -> found.get("to").asText())
                .returns("March edition", found -> found.get("subject").asText())
                .returns("alert", found -> found.get("kind").asText());
        assertThat(JSON.readTree(get("/api/messages/count?to=bob@example.org").body())
                        .get("count")
                        .asInt())
                .isZero();

        JsonNode opened =
                JSON.readTree(get("/api/messages/" + list.get(0).get("id")).body());
        assertThat(opened.get("text").asText()).contains("In plain words");
        assertThat(opened.get("html").asText()).contains("crises");
        assertThat(opened.get("headers").findValuesAsText("name")).contains("Delivered-To", "X-CoP-Kind");
        assertThat(get("/api/messages/1/raw"))
                .returns(
                        "message/rfc822",
                        answer -> answer.headers().firstValue("Content-Type").orElse(""))
                .returns(true, answer -> answer.body().startsWith("Delivered-To: "));
    }

    @Test
    void eachRecipientHasAMailOfTheirOwn() throws Exception {
        send("ann@example.org, bob@example.org", "For two", "<p>x</p>", "edition");

        assertThat(JSON.readTree(get("/api/messages").body()).findValuesAsText("to"))
                .containsExactlyInAnyOrder("ann@example.org", "bob@example.org");
    }

    @Test
    void aPersonSeesTheMailInAFrameThatMayRunNothing() throws Exception {
        send(
                "ann@example.org",
                "<script>alert(1)</script>",
                "<html><head></head><script>alert(2)</script></html>",
                "edition");

        assertThat(get("/").body())
                .contains("ann@example.org", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
        assertThat(get("/messages/1").body())
                .contains("sandbox=\"allow-popups", "src=\"/messages/1/html\"", "In plain words")
                .doesNotContain("<script>");
        assertThat(get("/messages/1/html"))
                .returns(
                        true,
                        answer -> answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse("")
                                .startsWith("sandbox"))
                .returns(true, answer -> answer.body().contains("<head><base target=\"_blank\">"));
        assertThat(get("/messages/99").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptiedMailboxIsEmpty() throws Exception {
        send("ann@example.org", "March edition", "<p>x</p>", "edition");

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address("/api/messages")).DELETE().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(get("/api/messages").body()).isEqualTo("[]");
    }

    @Test
    void aForeignNameThatPointsHereReadsNothing() throws IOException {
        try (Socket socket = new Socket(Ports.HOST, ports.mailbox())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: mail.example.com\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aWrongNumberIsABadRequest() throws Exception {
        assertThat(get("/api/messages?after=yesterday").statusCode()).isEqualTo(400);
    }

    private void send(String to, String subject, String html, String kind) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", Ports.HOST);
        properties.put("mail.smtp.port", String.valueOf(ports.smtp()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("communities@example.org");
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(subject);
        message.setHeader("X-CoP-Kind", kind);
        MimeBodyPart textPart = new MimeBodyPart();
        textPart.setText("In plain words", "UTF-8");
        MimeBodyPart htmlPart = new MimeBodyPart();
        htmlPart.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", textPart, htmlPart));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return mail.page().address().resolve(path);
    }
}
