package org.cop.client.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {
    private static final String PERSON = "tess.waterloo@example.org";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ApiClient http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        http = new ApiClient(new ApiAddresses(places()), "secret");
        answer("/protocol/openid-connect/token", 200, "{\"access_token\": \"T\", \"expires_in\": 900}");
    }

    private Map<String, URI> places() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        Map<String, URI> places = new HashMap<>();
        List.of("membership", "meeting", "casebook", "newsletter", "issuer", "mailbox")
                .forEach(name -> places.put(name, here));
        return places;
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aServiceThatIsUnavailable_isAskedAgainWhenItSays() {
        server.createContext("/api/v1/sites", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, asked.size() < 3 ? 503 : 201, "{\"id\": \"7\"}");
        });

        ApiResponse answer = http.send(ApiRequest.post(Service.MEETING, "/api/v1/sites", Map.of()));

        assertThat(answer.id()).isEqualTo("7");
        assertThat(asked).hasSizeGreaterThan(1);
    }

    @Test
    void aPersonSignsInOnceAndAsksWithTheirToken() {
        answer("/api/v1/sites", 201, "{\"id\": \"7\"}");

        ApiResponse answer = http.send(ApiRequest.post(Service.MEETING, "/api/v1/sites", Map.of())
                .as(PERSON)
                .key("little-miracles/CP1"));
        http.send(ApiRequest.get(Service.MEETING, "/api/v1/sites").as(PERSON));

        assertThat(answer.id()).isEqualTo("7");
        assertThat(answer.etag()).contains("\"3\"");
        assertThat(asked)
                .containsExactly(
                        "POST /protocol/openid-connect/token null null",
                        "POST /api/v1/sites Bearer T little-miracles/CP1",
                        "GET /api/v1/sites Bearer T null");
    }

    @Test
    void aRefusalSaysWhatWasAskedWhatIsWrongAndWhichFileItIsFrom() {
        answer("/api/v1/sites", 409, """
                {"status": 409, "code": "code-taken", "title": "Another site has this code",
                 "errors": [{"field": "code", "code": "code-taken"}]}""");

        assertThatThrownBy(() -> http.send(ApiRequest.post(Service.MEMBERSHIP, "/api/v1/sites", Map.of())
                        .as(PERSON)
                        .from("sites.yaml CP1")))
                .isInstanceOf(ApiRefused.class)
                .hasMessage("""
                        POST /api/v1/sites of the membership service as tess.waterloo@example.org was refused: 409 code-taken
                          Another site has this code
                          code: code-taken
                          from sites.yaml CP1""");
    }

    @Test
    void aListIsReadToItsLastPage() {
        server.createContext("/api/v1/things", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("cursor");
            if (first) {
                exchange.getResponseHeaders().add("Link", "</api/v1/things?limit=200&cursor=abc>; rel=\"next\"");
            }
            answer(exchange, 200, first ? "[1, 2]" : "[3]");
        });

        assertThat(http.list(Service.CASEBOOK, "/api/v1/things", PERSON))
                .extracting(node -> node.asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void aMissingResource_isAnEmptyAnswerOfLook() {
        answer("/api/v1/sites", 404, "{\"code\": \"not-found\"}");

        assertThat(http.find(ApiRequest.get(Service.MEETING, "/api/v1/sites").as(PERSON)))
                .isEmpty();
    }

    @Test
    void somebodyWhoCannotSignInIsNamed() {
        server.removeContext("/protocol/openid-connect/token");
        answer("/protocol/openid-connect/token", 401, "{\"error\": \"invalid_grant\"}");

        assertThatThrownBy(() -> http.send(
                        ApiRequest.get(Service.MEETING, "/api/v1/sites").as(PERSON)))
                .isInstanceOf(ClientFailure.class)
                .hasMessageContaining(PERSON + " cannot sign in at ")
                .hasMessageContaining("401 invalid_grant");
    }

    @Test
    void aRequestIsRepeatedWhileSomethingIsNotKnownAndForNoOtherReason() {
        server.createContext("/api/v1/presentation", exchange -> {
            String code =
                    asked.stream().filter(one -> one.contains("presentation")).count() < 2
                            ? "meeting-unknown"
                            : "illegal-move";
            answer(exchange, 409, "{\"code\": \"" + code + "\"}");
        });
        ApiRequest request = ApiRequest.post(Service.CASEBOOK, "/api/v1/presentation", Map.of())
                .as(PERSON);

        assertThatThrownBy(() -> Waiting.whileRefused("meeting-unknown", () -> "a meeting", () -> http.send(request)))
                .hasMessageContaining("illegal-move");
        assertThat(asked).filteredOn(one -> one.contains("presentation")).hasSize(3);
    }

    @Test
    void theSecretOfAMailIsFoundWhereverItStands() {
        String secret = "abcDEF_-0123456789abcDEF_-0123456789abcDEF0";
        answer("/api/messages", 200, "[{\"id\": 5, \"to\": \"tess.waterloo@example.org\"}]");
        answer(
                "/api/messages/5",
                200,
                "{\"text\": \"Please open http://localhost:18081/invitation#" + secret + "\\n\\n" + secret + "\\n\"}");

        try (MailboxClient mailbox = new MailboxClient(new ApiAddresses(places()))) {
            assertThat(mailbox.awaitSecret(PERSON, "invitation", 4)).isEqualTo(secret);
        }
    }

    @Test
    void mailsOfAKind_areListedWithTheirMessageIds() {
        answer(
                "/api/messages",
                200,
                "[{\"id\": 5, \"to\": \"%s\", \"subject\": \"March\", \"kind\": \"edition\", \"messageId\": \"<a@b>\"}]"
                        .formatted(PERSON));

        try (MailboxClient mailbox = new MailboxClient(new ApiAddresses(places()))) {
            assertThat(mailbox.ofKind("edition"))
                    .containsExactly(new MailboxClient.Mail(5, PERSON, "March", "edition", "<a@b>"));
        }
        assertThat(asked).singleElement().asString().contains("kind=edition");
    }
}
