package org.cop.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.cop.local.home.Ports;

/**
 * The mailbox over HTTP: pages for people at {@code /}, JSON for the demo and the system tests at {@code /api/messages}. Invitations
 * are in it, so it answers this machine only, and no page of another site.
 */
final class MailboxServer implements AutoCloseable {
    static {
        // Read once, with the first server. Otherwise the body of each answer waits 40 ms until the client has
        // acknowledged its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServer server;
    private final MailboxPage page;
    private final MailboxApi api;

    private MailboxServer(HttpServer server, Mailbox mailbox) {
        this.server = server;
        this.page = new MailboxPage(mailbox);
        this.api = new MailboxApi(mailbox);
    }

    static MailboxServer start(int port, Mailbox mailbox) throws IOException {
        HttpServer server = HttpServer.create(Ports.address(port), 0);
        MailboxServer mailboxServer = new MailboxServer(server, mailbox);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", mailboxServer::handle);
        server.start();
        return mailboxServer;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        }
    }

    private HttpAnswer answer(HttpExchange exchange) throws IOException {
        if (!isAskedByOwnName(exchange)) {
            return HttpAnswer.text(403, "The mailbox answers to localhost only");
        }
        String path = exchange.getRequestURI().getPath();
        Map<String, String> parameters = parameters(exchange.getRequestURI());
        try {
            Optional<HttpAnswer> answer = path.startsWith("/api/")
                    ? api.answer(exchange.getRequestMethod(), path, parameters)
                    : page.answer(exchange.getRequestMethod(), path, parameters);
            return answer.orElseGet(() -> HttpAnswer.text(404, "No such page, or no such mail"));
        } catch (IllegalArgumentException e) {
            return HttpAnswer.text(400, String.valueOf(e.getMessage()));
        }
    }

    /** A foreign site that lets its own name point here must not read the mail through somebody's browser. */
    private static boolean isAskedByOwnName(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return OWN_NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }

    static Map<String, String> parameters(URI request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = Optional.ofNullable(request.getRawQuery()).orElse("");
        for (String pair : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters.put(decode(pair.substring(0, sign)), decode(pair.substring(sign + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
