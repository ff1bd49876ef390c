package org.cop.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cop.systemtests.platform.RunningPlatform;

/** Knocks at many doors, several at once. */
final class RequestRunner implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final RunningPlatform platform;
    private final HttpClient http = HttpClient.newHttpClient();

    RequestRunner(RunningPlatform platform) {
        this.platform = platform;
    }

    /** What came back. */
    record Answer(int status, String body, Optional<String> challenge, String type) {}

    /**
     * What is wrong, all of it: an empty list is what one wants.
     *
     * @param complaint nothing if the knock was answered as it should be
     */
    <K> List<String> complaints(Collection<K> knocks, Function<K, Stream<String>> complaint) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> asked = knocks.stream()
                    .map(knock -> threads.submit(() -> complaint.apply(knock).toList()))
                    .toList();
            return asked.stream().flatMap(answer -> got(answer).stream()).toList();
        }
    }

    private static List<String> got(Future<List<String>> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without a token. */
    Answer get(String service, String path) {
        return send(HttpRequest.newBuilder(URI.create(platform.address(service) + path)));
    }

    Answer get(String service, String path, String authorization) {
        return send(HttpRequest.newBuilder(URI.create(platform.address(service) + path))
                .header("Authorization", authorization));
    }

    /** With what proves to be wrong only when it is looked at, which is after the permission. */
    Answer malformed(Endpoint endpoint, String path, Optional<String> authorization) {
        var request = request(endpoint, path, authorization);
        if (endpoint.changes()) {
            request.header("Idempotency-Key", "not a key");
            request.method(
                    endpoint.method(),
                    endpoint.bodyType().isPresent()
                            ? BodyPublishers.ofString("{\"noSuchField\":true}")
                            : BodyPublishers.noBody());
        }
        return send(request);
    }

    /** With a body as it should be. */
    Answer plausible(Endpoint endpoint, String path, Optional<String> authorization, Optional<String> body) {
        var request = request(endpoint, path, authorization);
        if (endpoint.changes()) {
            request.header("If-Match", "*");
            request.method(endpoint.method(), body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        }
        return send(request);
    }

    private HttpRequest.Builder request(Endpoint endpoint, String path, Optional<String> authorization) {
        var request = HttpRequest.newBuilder(URI.create(platform.address(endpoint.service()) + path));
        authorization.ifPresent(value -> request.header("Authorization", value));
        endpoint.bodyType().ifPresent(type -> request.header("Content-Type", type));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("WWW-Authenticate"),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
