package org.cop.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody's mailbox, as the SMTP server of {@code ./run} keeps it: the mails, and the secrets that invitations and confirmations hold. */
public final class MailboxClient implements AutoCloseable {
    /** 256 random bits: 43 characters that stand by themselves, on a line or at the end of a link. */
    private static final Pattern SECRET = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    /** More than any run sends. */
    private static final int ALL = 10_000;

    /** @param kind edition, alert, invitation, confirmation, test */
    public record Mail(long id, String to, String subject, String kind, String messageId) {
        private static Mail of(JsonNode mail) {
            return new Mail(
                    mail.path("id").asLong(),
                    mail.path("to").asText(),
                    mail.path("subject").asText(),
                    mail.path("kind").asText(),
                    mail.path("messageId").asText());
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final ApiAddresses addresses;

    public MailboxClient(ApiAddresses addresses) {
        this.addresses = addresses;
    }

    /** All mails of that kind, newest first. */
    public List<Mail> ofKind(String kind) {
        return list("kind=" + encoded(kind));
    }

    /** All mails to that address, newest first. */
    public List<Mail> to(String address) {
        return list("to=" + encoded(address));
    }

    private List<Mail> list(String query) {
        List<Mail> mails = new ArrayList<>();
        get("/api/messages?%s&limit=%d".formatted(query, ALL)).forEach(mail -> mails.add(Mail.of(mail)));
        return mails;
    }

    /** How many there are in all. */
    public int count() {
        return get("/api/messages/count").path("count").asInt();
    }

    /** The mail as it came over the wire. */
    public byte[] source(Mail mail) {
        return bytes("/api/messages/" + mail.id() + "/raw");
    }

    /** The number of the newest mail there is; later ones have higher numbers. */
    public long newest() {
        JsonNode newest = get("/api/messages?limit=1");
        return newest.isEmpty() ? 0 : newest.get(0).path("id").asLong();
    }

    /**
     * Waits for a mail and reads its secret.
     *
     * @param kind of the header {@code X-CoP-Kind}
     * @param after number of a mail that came before it
     */
    public String awaitSecret(String to, String kind, long after) {
        return Waiting.forSomething(
                () -> "a mail with the %s for %s at %s".formatted(kind, to, addresses.mailbox("")),
                () -> findSecret(to, kind, after));
    }

    /**
     * The secret of the newest such mail, if there is one.
     *
     * @param after number of a mail that came before it
     */
    public Optional<String> findSecret(String to, String kind, long after) {
        return findSecret(to, kind, after, "");
    }

    /**
     * The secret of the newest such mail, if there is one.
     *
     * @param about a part of its subject
     */
    public Optional<String> findSecret(String to, String kind, String about) {
        return findSecret(to, kind, 0, about);
    }

    private Optional<String> findSecret(String to, String kind, long after, String about) {
        String query = "/api/messages?to=%s&kind=%s&after=%d".formatted(encoded(to), encoded(kind), after);
        for (JsonNode mail : get(query)) {
            if (mail.path("to").asText().equalsIgnoreCase(to)
                    && mail.path("subject").asText().contains(about)) {
                return Optional.of(secretOf(mail));
            }
        }
        return Optional.empty();
    }

    private String secretOf(JsonNode mail) {
        String id = mail.path("id").asText();
        Matcher secret = SECRET.matcher(get("/api/messages/" + id).path("text").asText());
        if (!secret.find()) {
            throw new ClientFailure("Mail %s for %s holds no code: %s"
                    .formatted(
                            id, mail.path("to").asText(), mail.path("subject").asText()));
        }
        return secret.group();
    }

    private JsonNode get(String path) {
        try {
            return json.readTree(bytes(path));
        } catch (IOException e) {
            throw new ClientFailure("The mailbox answers no JSON at " + addresses.mailbox(path), e);
        }
    }

    private byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(addresses.mailbox(path))
                .timeout(ApiClient.TIMEOUT)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new ClientFailure("GET " + request.uri() + " was refused: " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new ClientFailure("The mailbox does not answer at " + request.uri() + ": " + ApiClient.why(e), e);
        } catch (InterruptedException e) {
            throw ApiClient.interrupted(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
