package org.cop.systemtests.strangers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cop.client.platform.ServiceProcess;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests of strangers by the hundred, while somebody who is signed in works on. */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersAtTheGateIT {
    /** Less than a request waits for a connection of an exhausted pool; a busy machine may take longer now and then. */
    private static final Duration UNNOTICED = Duration.ofMillis(2_900);

    /** No machine is that busy. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** As the operator's guide has them; ./run raises them. */
    private static final Map<String, String> DEFAULT_LIMITS = Map.of(
            "ANONYMOUS_READS_PER_CLIENT", "240",
            "ANONYMOUS_READS_TOTAL", "6000",
            "ANONYMOUS_WRITES_PER_CLIENT", "20",
            "ANONYMOUS_WRITES_TOTAL", "600");

    private final RunningPlatform platform;
    private final SilentServer mailServer = new SilentServer();
    private final SilentServer mailServerBehindProxy = new SilentServer();
    private String programme;
    /** The newsletter service as the operator's guide has it, beside the platform's own. */
    private ServiceProcess newsletter;
    /** Another behind a proxy, to which everybody is another client. */
    private IsolatedService proxied;

    StrangersAtTheGateIT(RunningPlatform platform) throws IOException {
        this.platform = platform;
    }

    /** Both at once, since each takes long. */
    @BeforeAll
    void start() throws Exception {
        proxied = new IsolatedService(platform, "newsletter");
        new ConsumerGroups(platform).beginHere(proxied.name);
        programme = platform.smallProgramme().slug();
        proxied.start(platform.address("postgres").getPort(), ofManyClients(mailServerBehindProxy));
        newsletter = ServiceProcess.startLike(
                platform.process(), "newsletter-service", ofOneClient(mailServer), RunningPlatform.SERVICE_LOGS);
        newsletter.awaitReady();
        proxied.awaitReady();
    }

    @AfterAll
    void end() throws SQLException, IOException {
        mailServer.close();
        mailServerBehindProxy.close();
        if (proxied != null) {
            proxied.askToStop();
        }
        if (newsletter != null) {
            newsletter.stop();
        }
        if (proxied != null) {
            proxied.end();
        }
    }

    private static Map<String, String> ofOneClient(SilentServer itsMails) {
        Map<String, String> settings = new HashMap<>(DEFAULT_LIMITS);
        settings.put("SMTP_HOST", "127.0.0.1");
        settings.put("SMTP_PORT", String.valueOf(itsMails.port()));
        return settings;
    }

    /** As a proxy says which clients there are, with the limits of the operator's guide. */
    private static Map<String, String> ofManyClients(SilentServer itsMails) {
        Map<String, String> settings = ofOneClient(itsMails);
        settings.put("CONFIRMATIONS_HOURLY_PER_CLIENT", "30");
        settings.put("HTTP_BEHIND_PROXY", "true");
        return settings;
    }

    @Test
    void nonsenseAcceptancesWithKeys_sideBySide_hinderNobody() {
        URI membership = platform.address("membership");
        try (var people = new PersonAtWork(membership, "/programmes")) {
            List<Answer> answers = strangers(
                    20,
                    400,
                    number -> request(membership, "/invitation-acceptances")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofString("""
                                    {"token": "nonsense-%d-%s", "password": "a-password-of-nobody"}
                                    """.formatted(number, "x".repeat(30)))));

            assertThat(answers)
                    .hasSize(400)
                    .allMatch(answer -> Set.of(404, 429, 503).contains(answer.status()));
            people.noticedNothing();
        }
    }

    @Test
    void subscriptions_whileTheMailServerIsSilent_hinderNobodyAndAreLimited() {
        try (var people = new PersonAtWork(newsletter.address(), "/access")) {
            List<Answer> answers = strangers(
                    50,
                    1_000,
                    number -> request(newsletter.address(), "/subscriptions")
                            .POST(BodyPublishers.ofString("""
                                    {"programme": "%s", "email": "nobody%d@stranger.example.org"}
                                    """.formatted(programme, number))));

            Map<Integer, Long> counts =
                    answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
            assertThat(answers)
                    .as(counts.toString())
                    .hasSize(1_000)
                    .allMatch(answer -> Set.of(202, 400, 404, 429, 503).contains(answer.status()));
            assertThat(counts.getOrDefault(429, 0L)).as(counts.toString()).isGreaterThan(800);
            assertThat(answers.stream().filter(answer -> answer.status() == 429))
                    .allMatch(Answer::saysWhenToComeAgain);
            people.noticedNothing();
            assertThat(ServiceProcess.isReady(newsletter.address())).isTrue();
        }
    }

    /** Each of another client and to another domain, so that no limit but that of all together refuses one. */
    @Test
    void acceptedSubscriptions_whileTheMailServerIsSilent_areNoticedByNobody() {
        await("it knows the programme")
                .atMost(TIMEOUT)
                .until(() -> subscribed(0, 1).containsKey(202));
        subscribed(1, 50); // a service that has just started is slow for its first requests
        try (var people = new PersonAtWork(proxied.address(), "/access")) {
            Duration idle = people.medianOfTheNext(100);
            people.beginAnew();

            Map<Integer, Long> counts = subscribed(100, 400);

            people.waitedHardlyLongerThan(idle);
            assertThat(Set.of(202, 503)).containsAll(counts.keySet());
            assertThat(counts.get(202)).as(counts.toString()).isGreaterThan(300);
            await("the mail server is asked and says nothing").atMost(TIMEOUT).until(mailServerBehindProxy::isAsked);
            people.beginAnew();
            people.medianOfTheNext(50);
            people.waitedHardlyLongerThan(idle);
            people.noticedNothing();
        }
        await("mails are waiting").atMost(TIMEOUT).until(() -> waitingConfirmations() >= 300);
    }

    /** @return how many answers of each status there were */
    private Map<Integer, Long> subscribed(int first, int requests) {
        return strangers(50, requests, number -> {
                    int client = first + number;
                    return request(proxied.address(), "/subscriptions")
                            .header("X-Forwarded-For", "10.%d.%d.7".formatted(client / 250, client % 250))
                            .POST(BodyPublishers.ofString("""
                                    {"programme": "%s", "email": "nobody@stranger%d.example.org"}
                                    """.formatted(programme, client)));
                })
                .stream()
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }

    private int waitingConfirmations() throws SQLException {
        try (var connection = proxied.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from delivery where kind = 'CONFIRMATION' and state = 'PENDING'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve("/api/v1" + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json");
    }

    /** @param failure why there is none: status 0 */
    private record Answer(int status, boolean saysWhenToComeAgain, String failure) {
        static Answer to(HttpClient http, HttpRequest request) {
            try {
                var answer = http.send(request, BodyHandlers.discarding());
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").isPresent(),
                        "");
            } catch (IOException e) {
                return new Answer(0, false, e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer(0, false, e.toString());
            }
        }
    }

    /** With as many connections as there are at once. */
    private static List<Answer> strangers(int atOnce, int requests, IntFunction<HttpRequest.Builder> request) {
        try (var http = newClient();
                var threads = Executors.newFixedThreadPool(atOnce)) {
            return IntStream.range(0, requests)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> Answer.to(http, request.apply(number).build()), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Reads, one request after the other, until it is closed. */
    private final class PersonAtWork implements AutoCloseable {
        private final AtomicBoolean working = new AtomicBoolean(true);
        private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
        private final List<String> slow = Collections.synchronizedList(new ArrayList<>());
        private final List<Duration> times = Collections.synchronizedList(new ArrayList<>());
        private final Thread thread;

        PersonAtWork(URI service, String path) {
            platform.token(RunningPlatform.ADMIN);
            thread = Thread.ofPlatform().start(() -> {
                try (var http = newClient()) {
                    while (working.get()) {
                        read(http, service, path);
                    }
                }
            });
        }

        private void read(HttpClient http, URI service, String path) {
            HttpRequest request = request(service, path)
                    .header("Authorization", "Bearer " + platform.token(RunningPlatform.ADMIN))
                    .build();
            long began = System.nanoTime();
            Answer answer = Answer.to(http, request);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (answer.status() != 200 || took.compareTo(LONGEST) > 0) {
                broken.add(answer + " after " + took.toMillis() + " ms");
            }
            if (took.compareTo(UNNOTICED) > 0) {
                slow.add(took.toMillis() + " ms");
            }
            if (!ServiceProcess.isReady(service)) {
                broken.add("not ready");
            }
            times.add(took);
        }

        /** Of so many more requests. */
        Duration medianOfTheNext(int requests) {
            int before = times.size();
            await("they have read").atMost(TIMEOUT).until(() -> times.size() >= before + requests);
            return quantile(List.copyOf(times).subList(before, before + requests), 0.5);
        }

        void beginAnew() {
            times.clear();
        }

        void noticedNothing() {
            await("they have read").atMost(TIMEOUT).until(() -> !times.isEmpty());
            assertThat(broken).isEmpty();
            assertThat(slow)
                    .as("slow ones of " + times.size() + " requests")
                    .hasSizeLessThanOrEqualTo(1 + times.size() / 10);
        }

        /** @param idle the median time of a request when there are no strangers */
        void waitedHardlyLongerThan(Duration idle) {
            List<Duration> all = List.copyOf(times);
            assertThat(quantile(all, 0.95))
                    .as("of 95 %% of %d requests; idle half of them take %d ms", all.size(), idle.toMillis())
                    .isLessThan(idle.multipliedBy(5).plusMillis(250));
        }

        private static Duration quantile(List<Duration> times, double part) {
            List<Duration> sorted = times.stream().sorted().toList();
            return sorted.get((int) Math.ceil(sorted.size() * part) - 1);
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

        boolean isAsked() {
            return !held.isEmpty();
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
