package org.cop.benchmarks.reads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same request again and again, on a few kept connections: to this machine only, and for a given time only. */
final class Load implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);

    /** @return how many were answered */
    long run(URI address, String token, Duration time) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build();
        long end = System.nanoTime() + time.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            counts.add(clients.submit(() -> askUntil(end, request)));
        }
        long sum = 0;
        try {
            for (Future<Long> count : counts) {
                sum += count.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return sum;
    }

    private long askUntil(long end, HttpRequest request) throws IOException, InterruptedException {
        long count = 0;
        while (System.nanoTime() < end) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        clients.shutdown();
        http.close();
    }
}
