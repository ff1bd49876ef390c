package org.cop.demo.load;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.cop.client.api.ApiAddresses;
import org.cop.demo.plan.Ref;

/**
 * Answers in the platform's place, for what the loader makes of the answers. Everybody has every role; what is not answered otherwise is made,
 * with an id; each invitation and each subscription brings a mail.
 */
final class StubPlatform implements AutoCloseable {
    static final String PROGRAMME = "p-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES =
            List.of("FACILITATOR", "MEMBER", "PROGRAMME_ADMIN", "EDITOR", "KNOWLEDGE_BROKER", "COMMISSIONER");

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<String> sites;
    private String programme = PROGRAMME;

    /** Whether everybody has replied to their invitation, so that none is sent again. */
    volatile boolean allReplied;

    /** @param query without its question mark */
    record Asked(String query, JsonNode body) {}

    record Answer(int status, Object body) {
        static Answer ok(Object body) {
            return new Answer(200, body);
        }
    }

    StubPlatform(List<String> sites) throws IOException {
        this.sites = sites;
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

    ApiAddresses addresses() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        Map<String, URI> places = new HashMap<>();
        List.of("membership", "meeting", "casebook", "newsletter", "issuer", "mailbox")
                .forEach(name -> places.put(name, here));
        return new ApiAddresses(places);
    }

    /** @param id of the programme that everybody has their roles in */
    void programme(String id) {
        programme = id;
    }

    /** Knows the programme and its sites. */
    Ids ids() {
        Ids ids = new Ids(PROGRAMME);
        sites.forEach(site -> ids.put(new Ref("site", site).toString(), "site-" + site));
        return ids;
    }

    private List<Map<String, String>> grants() {
        List<Map<String, String>> grants = new ArrayList<>();
        for (String role : ROLES) {
            grants.add(Map.of("programmeId", programme, "role", role));
            sites.forEach(site -> grants.add(Map.of("programmeId", programme, "siteId", "site-" + site, "role", role)));
        }
        return grants;
    }

    private Answer made(String what, JsonNode body) {
        if (what.startsWith("GET ")) {
            return Answer.ok(Map.of());
        }
        if (allReplied && what.endsWith("/invitation")) {
            return new Answer(409, Map.of("code", "not-invited"));
        }
        String id = body.has("code") ? "site-" + body.path("code").asText() : "id-" + number.incrementAndGet();
        return new Answer(201, Map.of("id", id));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            boolean json = sent.length > 0 && sent[0] == '{';
            JsonNode body = json ? JSON.readTree(sent) : JSON.createObjectNode();
            asked.add(what);
            bodies.put(what, body);
            String query = exchange.getRequestURI().getQuery();
            Answer answer = answers.getOrDefault(what, one -> made(what, one.body()))
                    .apply(new Asked(query == null ? "" : query, body));
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
