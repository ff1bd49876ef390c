package org.cop.systemtests.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A request before it is sent: sound at first, then broken in one or two places. Everything in it is written to the wire as it stands. */
final class RequestBuilder {
    /** Texts that are broken hold this; no answer may repeat it. */
    static final String MARK = "Zq7xVv";

    /** Stands for the caller's token: when the request is sent, one that is valid takes its place. */
    static final String TOKEN = "@token@";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 0x8000;

    record Header(String name, String value) {}

    final Endpoint endpoint;
    /** Who asks; null for nobody in particular. */
    String caller;

    String method;
    /** The values of the path's parameters, as they stand in the address. */
    final Map<String, String> path = new LinkedHashMap<>();
    /** The pieces of the query, as they stand in the address. */
    final List<String> query = new ArrayList<>();

    final List<Header> headers = new ArrayList<>();
    /** Null where there is no body, or where it is not JSON any more. */
    JsonNode json;

    byte[] body = new byte[0];
    /** What stands in the text of the body for bytes that no text can hold. */
    byte[] instead;

    /** Null: as long as the body is. */
    String length;

    boolean chunked;
    /** The length is said by nothing but what the headers say already. */
    boolean unframed;

    /** Whole, and not by its parts. */
    String target;

    RequestBuilder(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.method = endpoint.method();
    }

    void header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Header(name, value));
    }

    void alsoHeader(String name, String value) {
        headers.add(new Header(name, value));
    }

    void without(String name) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
    }

    /** From here on the body is this text. */
    void text(String text) {
        json = null;
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    void bytes(byte[] bytes) {
        json = null;
        body = bytes;
    }

    String bodyText() {
        return new String(bodyBytes(), StandardCharsets.UTF_8);
    }

    private byte[] bodyBytes() {
        try {
            return json == null ? body : JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String target() {
        if (target != null) {
            return target;
        }
        String address = endpoint.path();
        for (var value : path.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /** @param tokens gives a caller's token */
    byte[] toBytes(UnaryOperator<String> tokens) {
        byte[] content = content();
        var out = new ByteArrayOutputStream();
        String head = method + " " + target() + " HTTP/1.1\r\n"
                + sentHeaders().stream()
                        .map(header -> header.name() + ": " + header.value() + "\r\n")
                        .collect(Collectors.joining());
        if (caller != null) {
            head = head.replace(TOKEN, tokens.apply(caller));
        }
        out.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        if (chunked && !unframed) {
            for (int at = 0; at < content.length; at += CHUNK) {
                int size = Math.min(CHUNK, content.length - at);
                out.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(content, at, size);
                out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } else {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    /** With those that say where the body ends. */
    List<Header> sentHeaders() {
        int bytes = content().length;
        List<Header> sent = new ArrayList<>(headers);
        if (!unframed && (length != null || bytes > 0 || !method.equals("GET"))) {
            sent.add(
                    chunked
                            ? new Header("Transfer-Encoding", "chunked")
                            : new Header("Content-Length", length == null ? Integer.toString(bytes) : length));
        }
        return sent;
    }

    /** The body, chunks aside. */
    byte[] content() {
        return withBytesInstead(bodyBytes());
    }

    private byte[] withBytesInstead(byte[] content) {
        if (instead == null) {
            return content;
        }
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return text.replace("@bytes@", new String(instead, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
