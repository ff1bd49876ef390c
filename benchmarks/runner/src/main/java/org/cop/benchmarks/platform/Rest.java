package org.cop.benchmarks.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Requests to the services as a person with a token. */
public final class Rest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalPlatform platform;
    private final String person;
    private String token;

    /** @param person their address */
    public Rest(LocalPlatform platform, String person) throws IOException, InterruptedException {
        this.platform = platform;
        this.person = person;
        this.token = signIn();
    }

    /** A token is good for a quarter of an hour: a benchmark that lasts takes a new one now and then. */
    public void renew() throws IOException, InterruptedException {
        token = signIn();
    }

    public String token() {
        return token;
    }

    /** Who this is in every service: the subject of the token. */
    public String accountId() throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .path("sub")
                .asText();
    }

    /** @throws IOException unless it succeeds */
    public JsonNode post(String service, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(at(service, path))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** @throws IOException unless it succeeds */
    public JsonNode get(String service, String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(at(service, path)));
    }

    private URI at(String service, String path) {
        return platform.address(service).resolve("/api/v1" + path);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request.header("Authorization", "Bearer " + token));
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(PATIENCE).build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException("%s %s: %d %s"
                    .formatted(
                            request.method(),
                            request.uri().getPath(),
                            response.statusCode(),
                            new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
    }

    private String signIn() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=cop-cli&username=%s&password=%s"
                .formatted(
                        URLEncoder.encode(person, StandardCharsets.UTF_8),
                        URLEncoder.encode(platform.password(), StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(platform.address("issuer") + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }
}
