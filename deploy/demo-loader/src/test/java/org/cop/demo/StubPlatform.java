package org.cop.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.cop.client.api.ApiAddresses;
import org.cop.client.api.ApiClient;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Site;

/** Answers in the platform's place, for what the loader makes of the answers. Everybody has every role, but at sites that are closed to them. */
final class StubPlatform implements AutoCloseable {
    static final String PROGRAMME = "p-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES =
            List.of("FACILITATOR", "MEMBER", "PROGRAMME_ADMIN", "EDITOR", "KNOWLEDGE_BROKER", "COMMISSIONER");

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Programme programme;

    /** @param query without its question mark */
    record Asked(String query, JsonNode body) {}

    record Answer(int status, Object body) {
        static Answer ok(Object body) {
            return new Answer(200, body);
        }
    }

    StubPlatform(Programme programme) throws IOException {
        this.programme = programme;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
        on("POST /protocol/openid-connect/token", asked -> Answer.ok(Map.of("access_token", "T", "expires_in", 900)));
        on("GET /api/v1/access", asked -> Answer.ok(Map.of("grants", grants())));
    }

    void on(String methodAndPath, Function<Asked, Answer> answer) {
        answers.put(methodAndPath, answer);
    }

    /** Nobody may do or read anything there any more. */
    void close(Site site) {
        closed.add(site.code());
    }

    ApiAddresses addresses() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        Map<String, URI> places = new HashMap<>();
        List.of("membership", "meeting", "casebook", "newsletter", "issuer", "mailbox")
                .forEach(name -> places.put(name, here));
        return new ApiAddresses(places);
    }

    ApiSession session(ApiClient http) {
        IdMap ids = new IdMap(PROGRAMME);
        programme.sites().forEach(site -> ids.site(site.code(), idOf(site)));
        return new ApiSession(programme, new People(programme), ids, http, new ReadinessWaiter(http, ids));
    }

    static String idOf(Site site) {
        return "site-" + site.code();
    }

    private List<Map<String, String>> grants() {
        List<Map<String, String>> grants = new ArrayList<>();
        for (String role : ROLES) {
            grants.add(Map.of("programmeId", PROGRAMME, "role", role));
            programme.sites().stream()
                    .filter(site -> !closed.contains(site.code()))
                    .forEach(site -> grants.add(Map.of("programmeId", PROGRAMME, "siteId", idOf(site), "role", role)));
        }
        return grants;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            boolean json = sent.length > 0 && sent[0] == '{';
            asked.add(what);
            String query = exchange.getRequestURI().getQuery();
            Answer answer = answers.getOrDefault(
                            what, unknown -> new Answer(404, Map.of("code", "not-found", "title", what)))
                    .apply(new Asked(query == null ? "" : query, json ? JSON.readTree(sent) : JSON.createObjectNode()));
            byte[] bytes = JSON.writeValueAsString(answer.body()).getBytes(UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"3\"");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
