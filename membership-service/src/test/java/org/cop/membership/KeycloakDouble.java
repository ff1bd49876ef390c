package org.cop.membership;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A small server that speaks as much of Keycloak's admin API as the service uses, so that its real client is at work in the tests. The
 * system tests prove the same against the real Keycloak. What tests want to know of it they ask over HTTP too: {@link KeycloakAsSeen}.
 */
public class KeycloakDouble implements QuarkusTestResourceLifecycleManager {
    private static final String ADMIN = "/admin/realms/cop/";
    private static final String SECRET = "secret-of-the-tests";
    private static final String ACCESS_TOKEN = "admin-token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Account {
        private final String id = UUID.randomUUID().toString();
        private volatile String email;
        private final String firstName;
        private final String lastName;
        private final Set<String> roles = new TreeSet<>();
        private final boolean emailVerified;
        private final long createdTimestamp;
        private volatile String password;
        private volatile boolean enabled = true;
        private volatile int logouts;

        Account(JsonNode user) {
            email = user.path("email").asText();
            firstName = user.path("firstName").asText();
            lastName = user.path("lastName").asText();
            emailVerified = user.path("emailVerified").asBoolean();
            createdTimestamp = user.path("createdTimestamp").asLong(System.currentTimeMillis());
            password = user.path("credentials").path(0).path("value").asText();
        }

        Map<String, Object> view() {
            return Map.of(
                    "id",
                    id,
                    "username",
                    email,
                    "email",
                    email,
                    "firstName",
                    firstName,
                    "lastName",
                    lastName,
                    "emailVerified",
                    emailVerified,
                    "createdTimestamp",
                    createdTimestamp,
                    "enabled",
                    enabled);
        }
    }

    private record Answer(int status, Object body, String location) {
        static Answer of(int status) {
            return new Answer(status, null, null);
        }

        static Answer ok(Object body) {
            return new Answer(200, body, null);
        }
    }

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    /** Requests that are to fail once, as {@code POST role-mappings}: method and a part of the path. */
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    /** Requests that are kept waiting until they are let through, as {@code before DELETE id} or {@code after POST users}; false until one has come. */
    private final Map<String, Boolean> held = new ConcurrentHashMap<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "KEYCLOAK_ADMIN_URL",
                "http://localhost:" + server.getAddress().getPort(),
                "KEYCLOAK_ADMIN_CLIENT_SECRET",
                SECRET);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            hold(exchange, "after");
            if (answer.location() != null) {
                exchange.getResponseHeaders().set("Location", answer.location());
            }
            byte[] body = answer.body() == null ? new byte[0] : JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/test/")) {
            return test(path.substring("/test/".length()), new String(body, StandardCharsets.UTF_8));
        }
        for (var fault : faults.keySet()) {
            var parts = fault.split(" ");
            if (method.equals(parts[0]) && path.contains(parts[1])) {
                return Answer.of(faults.remove(fault));
            }
        }
        hold(exchange, "before");
        if (path.equals("/realms/cop/protocol/openid-connect/token")) {
            return token(exchange, form(new String(body, StandardCharsets.UTF_8)));
        }
        if (!("Bearer " + ACCESS_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.of(401);
        }
        return admin(method, path.substring(ADMIN.length()), exchange, body.length == 0 ? null : JSON.readTree(body));
    }

    private void hold(HttpExchange exchange, String when) {
        for (var request : held.keySet()) {
            var parts = request.split(" ");
            if (when.equals(parts[0])
                    && exchange.getRequestMethod().equals(parts[1])
                    && exchange.getRequestURI().getPath().endsWith(parts[2])) {
                held.replace(request, true);
                while (held.containsKey(request)) {
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                }
            }
        }
    }

    private Answer token(HttpExchange exchange, Map<String, String> form) {
        if (Objects.equals(form.get("grant_type"), "password")) {
            boolean right = byEmail(form.get("username"))
                    .filter(account -> account.enabled && account.password.equals(form.get("password")))
                    .isPresent();
            return Answer.of(right ? 200 : 401);
        }
        var basic = java.util.Base64.getEncoder()
                .encodeToString(("membership-service:" + SECRET).getBytes(StandardCharsets.UTF_8));
        return Objects.equals(exchange.getRequestHeaders().getFirst("Authorization"), "Basic " + basic)
                ? Answer.ok(Map.of("access_token", ACCESS_TOKEN, "expires_in", 300, "token_type", "Bearer"))
                : Answer.of(401);
    }

    private Answer admin(String method, String path, HttpExchange exchange, JsonNode body) throws IOException {
        var parts = path.split("/");
        if (parts[0].equals("roles")) {
            return Answer.ok(Map.of("id", "role-" + parts[1], "name", parts[1]));
        }
        if (parts.length == 1) {
            return method.equals("POST") ? create(exchange, body) : search(exchange);
        }
        var account = accounts.get(parts[1]);
        if (account == null) {
            return Answer.of(404);
        }
        var what = method + " " + String.join("/", Arrays.asList(parts).subList(2, parts.length));
        return switch (what) {
            case "PUT reset-password" -> {
                var password = body.path("value").asText();
                if (refuses(account.email, password)) {
                    yield Answer.of(400);
                }
                account.password = password;
                yield Answer.of(204);
            }
            case "GET role-mappings/realm" ->
                Answer.ok(account.roles.stream()
                        .map(role -> Map.of("id", "role-" + role, "name", role))
                        .toList());
            case "POST role-mappings/realm" -> {
                account.roles.addAll(names(body));
                yield Answer.of(204);
            }
            case "DELETE role-mappings/realm" -> {
                account.roles.removeAll(names(body));
                yield Answer.of(204);
            }
            case "GET " -> Answer.ok(account.view());
            case "PUT " -> {
                account.enabled = body.path("enabled").asBoolean();
                account.email = body.path("email").asText(account.email);
                yield Answer.of(204);
            }
            case "POST logout" -> {
                account.logouts++;
                yield Answer.of(204);
            }
            case "DELETE " -> {
                accounts.remove(account.id);
                yield Answer.of(204);
            }
            default -> Answer.of(405);
        };
    }

    private synchronized Answer create(HttpExchange exchange, JsonNode user) {
        var account = new Account(user);
        if (byEmail(account.email).isPresent()) {
            return Answer.of(409);
        }
        if (account.email.startsWith("refused.")) {
            return new Answer(
                    400,
                    Map.of("field", "email", "errorMessage", "error-invalid-email", "params", List.of("email")),
                    null);
        }
        if (!account.password.isEmpty() && refuses(account.email, account.password)) {
            return new Answer(400, Map.of("errorMessage", "Password policy not met"), null);
        }
        accounts.put(account.id, account);
        return new Answer(
                201, null, "http://" + exchange.getRequestHeaders().getFirst("Host") + ADMIN + "users/" + account.id);
    }

    private Answer search(HttpExchange exchange) {
        var email = form(exchange.getRequestURI().getRawQuery()).get("email");
        return Answer.ok(byEmail(email).stream().map(Account::view).toList());
    }

    private Answer test(String path, String body) {
        var parts = path.split("/");
        return switch (parts[0]) {
            case "fault" -> {
                faults.put(body, Integer.valueOf(parts[1]));
                yield Answer.of(204);
            }
            case "hold" -> {
                held.put(body, false);
                yield Answer.of(204);
            }
            case "held" -> Answer.ok(Map.of("held", held.getOrDefault(body, false)));
            case "release" -> {
                held.remove(body);
                yield Answer.of(204);
            }
            case "logouts" ->
                Answer.ok(Map.of("logouts", accounts.containsKey(parts[1]) ? accounts.get(parts[1]).logouts : 0));
            default -> Answer.of(404);
        };
    }

    private static boolean refuses(String email, String password) {
        return password.length() < 12 || password.equals(email);
    }

    private Optional<Account> byEmail(String email) {
        return accounts.values().stream()
                .filter(account -> account.email.equalsIgnoreCase(email))
                .findFirst();
    }

    private static List<String> names(JsonNode roles) {
        List<Map<String, Object>> each = JSON.convertValue(roles, new TypeReference<>() {});
        return each.stream().map(role -> (String) role.get("name")).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, String> form(String text) {
        if (text == null || text.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
