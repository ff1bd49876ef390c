package org.cop.systemtests.strangers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cop.client.platform.ServiceProcess;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests of strangers by the hundred, while somebody who is signed in works on. */
@ExtendWith(RunningPlatform.Extension.class)
class StrangersAtTheGateIT {
    /** Less than a request waits for a connection of an exhausted pool; a busy machine may take longer now and then. */
    private static final Duration UNNOTICED = Duration.ofMillis(2_900);

    /** As the operator's guide has them; ./run raises them. */
    private static final Map<String, String> DEFAULT_LIMITS = Map.of(
            "ANONYMOUS_READS_PER_CLIENT", "240",
            "ANONYMOUS_READS_TOTAL", "6000",
            "ANONYMOUS_WRITES_PER_CLIENT", "20",
            "ANONYMOUS_WRITES_TOTAL", "600");

    /** Or they would use up the connections of one client address, and everybody here has the same. */
    private static final Header CLOSE = new Header("Connection", "close");

    private final RunningPlatform platform;

    StrangersAtTheGateIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nonsenseAcceptancesWithKeys_sideBySide_hinderNobody() {
        URI membership = platform.address("membership");
        try (var people = new PersonAtWork(membership, "/programmes")) {
            List<Integer> answers = strangers(
                            20,
                            400,
                            request -> platform.anonymous("membership")
                                    .header(CLOSE)
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .body(Map.of(
                                            "token",
                                            "nonsense-" + request + "-" + "x".repeat(30),
                                            "password",
                                            "a-password-of-nobody"))
                                    .post("/invitation-acceptances"))
                    .stream()
                    .map(Response::statusCode)
                    .toList();

            assertThat(answers).hasSize(400).allMatch(status -> status == 404 || status == 429 || status == 503);
            people.noticedNothing();
        }
    }

    @Test
    void subscriptions_whileTheMailServerIsSilent_hinderNobodyAndAreLimited() throws IOException {
        var programme = platform.smallProgramme();
        try (var silent = new SilentServer()) {
            var changes = new HashMap<>(DEFAULT_LIMITS);
            changes.put("SMTP_HOST", "127.0.0.1");
            changes.put("SMTP_PORT", String.valueOf(silent.port()));
            try (var newsletter = ServiceProcess.startLike(
                    platform.process(), "newsletter-service", changes, RunningPlatform.SERVICE_LOGS)) {
                newsletter.awaitReady();
                try (var people = new PersonAtWork(newsletter.address(), "/access")) {
                    List<Response> answers = strangers(
                            50,
                            1_000,
                            request -> given().baseUri(newsletter.address().toString())
                                    .header(CLOSE)
                                    .contentType("application/json")
                                    .body(Map.of(
                                            "programme",
                                            programme.slug(),
                                            "email",
                                            "nobody" + request + "@stranger.example.org"))
                                    .post("/api/v1/subscriptions"));

                    Map<Integer, Long> counts = answers.stream()
                            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
                    assertThat(counts.keySet()).as(counts.toString()).isSubsetOf(202, 400, 404, 429, 503);
                    assertThat(counts.getOrDefault(429, 0L))
                            .as(counts.toString())
                            .isGreaterThan(800);
                    assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                            .allMatch(answer -> answer.header("Retry-After") != null);
                    people.noticedNothing();
                    assertThat(ServiceProcess.isReady(newsletter.address())).isTrue();
                }
                newsletter.stop();
            }
        }
    }

    private static List<Response> strangers(int atOnce, int requests, IntFunction<Response> request) {
        List<Response> answers = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            IntStream.range(0, requests).forEach(number -> threads.execute(() -> answers.add(request.apply(number))));
        }
        return answers;
    }

    /** Reads, one request after the other, until it is closed. */
    private final class PersonAtWork implements AutoCloseable {
        private final AtomicBoolean working = new AtomicBoolean(true);
        private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
        private final List<String> slow = Collections.synchronizedList(new ArrayList<>());
        private final Thread thread;
        private volatile int read;

        PersonAtWork(URI service, String path) {
            platform.token(RunningPlatform.ADMIN);
            thread = Thread.ofPlatform().start(() -> {
                while (working.get()) {
                    long began = System.nanoTime();
                    int status = platform.as(RunningPlatform.ADMIN, service)
                            .header(CLOSE)
                            .get(path)
                            .statusCode();
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    if (status != 200) {
                        broken.add(status + " after " + took.toMillis() + " ms");
                    }
                    if (took.compareTo(UNNOTICED) > 0) {
                        slow.add(took.toMillis() + " ms");
                    }
                    if (!ServiceProcess.isReady(service)) {
                        broken.add("not ready");
                    }
                    read++;
                }
            });
        }

        void noticedNothing() {
            assertThat(read).isPositive();
            assertThat(broken).isEmpty();
            assertThat(slow).as("slow ones of " + read + " requests").hasSizeLessThanOrEqualTo(1 + read / 10);
        }

        @Override
        public void close() {
            working.set(false);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes every connection and says nothing. */
    private static final class SilentServer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        private final List<Socket> held = Collections.synchronizedList(new ArrayList<>());

        SilentServer() throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                while (!server.isClosed()) {
                    try {
                        held.add(server.accept());
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : held) {
                socket.close();
            }
        }
    }
}
