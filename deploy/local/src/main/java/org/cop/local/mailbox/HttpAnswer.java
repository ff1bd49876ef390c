package org.cop.local.mailbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the mailbox answers to a request, and what a browser may do with it. */
final class HttpAnswer {
    private static final String NOTHING = "default-src 'none'";

    /** No script, nothing from elsewhere. */
    private static final String OWN_PAGE =
            NOTHING + "; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";

    /** A mail's HTML may look as it likes and may run nothing; a link opens a window that is free of these limits. */
    private static final String MAIL = "sandbox allow-popups allow-popups-to-escape-sandbox; " + NOTHING
            + "; img-src data: https: http:; style-src 'unsafe-inline'";

    private static final String HTML = "text/html; charset=utf-8";

    private final int status;
    private final String type;
    private final String policy;
    private final byte[] body;

    private HttpAnswer(int status, String type, String policy, byte[] body) {
        this.status = status;
        this.type = type;
        this.policy = policy;
        this.body = body;
    }

    static HttpAnswer page(String html) {
        return new HttpAnswer(200, HTML, OWN_PAGE, html.getBytes(StandardCharsets.UTF_8));
    }

    static HttpAnswer mail(String html) {
        return new HttpAnswer(200, HTML, MAIL, html.getBytes(StandardCharsets.UTF_8));
    }

    static HttpAnswer source(byte[] mail) {
        return new HttpAnswer(200, "message/rfc822", NOTHING, mail);
    }

    static HttpAnswer json(byte[] json) {
        return new HttpAnswer(200, "application/json", NOTHING, json);
    }

    static HttpAnswer text(int status, String message) {
        return new HttpAnswer(
                status, "text/plain; charset=utf-8", NOTHING, (message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static HttpAnswer done() {
        return new HttpAnswer(204, "text/plain", NOTHING, new byte[0]);
    }

    void sendTo(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
