package org.cop.client.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests to the services, each with the token of the person who asks. */
public final class ApiClient implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;
    private static final int RETRIES = 10;
    private static final long LONGEST_PAUSE_SECONDS = 10;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final ApiAddresses addresses;
    private final Duration timeout;
    private final Tokens tokens;
    private final AtomicInteger sent = new AtomicInteger();

    /** @param password of everybody who signs in */
    public ApiClient(ApiAddresses addresses, String password) {
        this(addresses, password, TIMEOUT);
    }

    /**
     * @param password of everybody who signs in
     * @param timeout of one request
     */
    public ApiClient(ApiAddresses addresses, String password, Duration timeout) {
        this.timeout = timeout;
        this.addresses = addresses;
        this.tokens = new Tokens(http, addresses.token(), password, Clock.systemUTC());
    }

    /** @throws ApiRefused unless the answer is one of success */
    public ApiResponse send(ApiRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        // What a service depends on is unavailable for the moment: it says when to come again.
        for (int retry = 0; retry < RETRIES && response.statusCode() == UNAVAILABLE; retry++) {
            Waiting.pause(retryAfter(response));
            response = exchange(request);
        }
        JsonNode body = read(response.body());
        if (response.statusCode() >= 300) {
            throw new ApiRefused(request, response.statusCode(), body);
        }
        return new ApiResponse(
                body,
                response.headers().firstValue("ETag"),
                next(response.headers().allValues("Link")));
    }

    /** Empty as long as there is nothing, or nothing for this person: what another service has published may still be on its way. */
    public Optional<ApiResponse> find(ApiRequest request) {
        try {
            return Optional.of(send(request));
        } catch (ApiRefused refused) {
            if (refused.status() == 403 || refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** All pages of a list. */
    public List<JsonNode> list(Service service, String path, String person) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> page = Optional.of(path + (path.contains("?") ? "&" : "?") + "limit=200");
        while (page.isPresent()) {
            ApiResponse answer = send(ApiRequest.get(service, page.get()).as(person));
            answer.body().forEach(all::add);
            page = answer.next();
        }
        return all;
    }

    /** An access token of that person, valid for half of its time at least. */
    public String token(String person) {
        return tokens.of(person);
    }

    /** How many requests were sent to the services so far. */
    public int sent() {
        return sent.get();
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        long seconds = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .orElse(1L);
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_PAUSE_SECONDS));
    }

    private HttpResponse<byte[]> exchange(ApiRequest request) {
        HttpRequest.Builder message = HttpRequest.newBuilder(addresses.of(request.service(), request.path()))
                .timeout(timeout)
                .header("Accept", "application/json")
                .method(request.method(), body(request));
        request.body().ifPresent(body -> message.header("Content-Type", "application/json"));
        request.person().ifPresent(person -> message.header("Authorization", "Bearer " + tokens.of(person)));
        request.idempotencyKey().ifPresent(key -> message.header("Idempotency-Key", key));
        request.ifMatch().ifPresent(etag -> message.header("If-Match", etag));
        sent.incrementAndGet();
        try {
            return http.send(message.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ClientFailure(request + " got no answer: " + why(e) + "\n  from " + request.from(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.BodyPublisher body(ApiRequest request) {
        if (request.body().isEmpty()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        try {
            return HttpRequest.BodyPublishers.ofByteArray(
                    json.writeValueAsBytes(request.body().get()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing if it is no JSON: a proxy's page, say. */
    private JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> next(List<String> links) {
        return links.stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    static String why(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static ClientFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ClientFailure("Interrupted", e);
    }

    @Override
    public void close() {
        http.close();
    }
}
