package org.cop.systemtests.kills;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.cop.client.programme.SmallProgramme;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * Keeps events coming through the public APIs while things break: meetings are planned and moved, actions agreed, evidence added, sites
 * proposed. Whoever gets no answer, or one that says "not now", asks again with the same Idempotency-Key until the answer is yes; each
 * yes is remembered.
 */
final class Workload implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final RunningPlatform platform;
    private final LoadBalancer doors;
    private final String facilitator;
    private final String broker;
    private final String organisation;
    final SmallProgramme programme;

    /** Each with the day that its last acknowledged request gave it. */
    final Map<UUID, LocalDate> meetings = new ConcurrentHashMap<>();

    final Set<UUID> actions = ConcurrentHashMap.newKeySet();
    final Set<UUID> evidence = ConcurrentHashMap.newKeySet();
    final Set<UUID> sites = ConcurrentHashMap.newKeySet();
    /** Requests whose answer was cut off, or that failed otherwise than by a closed door. */
    final Queue<String> broken = new ConcurrentLinkedQueue<>();

    private final AtomicInteger said = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger days = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Future<?>> atWork = new ArrayList<>();
    private Duration pause = Duration.ZERO;
    private volatile boolean enough;

    Workload(RunningPlatform platform, LoadBalancer doors) {
        this.platform = platform;
        this.doors = doors;
        this.programme = platform.smallProgramme();
        this.facilitator = programme.facilitator("fay").email();
        this.broker = programme.appointed("bo", "KNOWLEDGE_BROKER").email();
        this.organisation = programme.organisation();
        await("they are known to the other services")
                .atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> mayRead(facilitator, "meeting", "/sites/" + programme.site() + "/meetings")
                        && mayRead(broker, "casebook", "/programmes/" + programme.id() + "/evidence"));
    }

    private boolean mayRead(String who, String service, String path) {
        return platform.as(who, service).get(path).statusCode() == 200;
    }

    /**
     * Some for each service, so that the others go on while one is down.
     *
     * @param pause after each yes
     */
    void begin(long seed, Duration pause) {
        this.pause = pause;
        String held = held();
        for (int person = 0; person < 2; person++) {
            Random random = new Random(seed + person);
            work(() -> planOrMove(random));
            work(() -> agree(held));
            work(this::addEvidence);
        }
        work(this::proposeSite);
    }

    /** How many requests were acknowledged. */
    int said() {
        return said.get();
    }

    /** Until so many more are acknowledged. */
    void awaitMore(int requests) {
        int goal = said() + requests;
        await(goal + " requests are acknowledged").atMost(TIMEOUT).until(() -> {
            atWork.stream().filter(Future::isDone).forEach(Workload::result);
            return said() >= goal;
        });
    }

    /** Everybody finishes what they are at. */
    void finish() {
        enough = true;
        atWork.forEach(Workload::result);
        System.out.printf(
                "%d requests acknowledged, %d asked again; %d meetings, %d actions, %d pieces of evidence, %d sites%n",
                said(), repeated.get(), meetings.size(), actions.size(), evidence.size(), sites.size());
    }

    @Override
    public void close() {
        enough = true;
        executor.shutdownNow();
        http.close();
    }

    private void work(Runnable request) {
        atWork.add(executor.submit(() -> {
            while (!enough) {
                request.run();
                LockSupport.parkNanos(pause.toNanos());
            }
        }));
    }

    private static void result(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new AssertionError("Somebody could not work on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String held() {
        String id = ask("meeting", facilitator, "POST", meetingsPath(), Map.of("startsAt", "2026-02-02T10:00"))
                .get("id")
                .asText();
        meetings.put(UUID.fromString(id), LocalDate.of(2026, 2, 2));
        return id;
    }

    private void planOrMove(Random random) {
        LocalDate day = FIRST_DAY.plusDays(days.getAndIncrement());
        Map<String, String> time = Map.of("startsAt", day + "T10:00");
        JsonNode meeting = ask("meeting", facilitator, "POST", meetingsPath(), time);
        UUID id = UUID.fromString(meeting.get("id").asText());
        meetings.put(id, day);
        for (int moves = random.nextInt(3); moves > 0; moves--) {
            LocalDate other = FIRST_DAY.plusDays(days.getAndIncrement());
            ask(
                    "meeting",
                    facilitator,
                    "PUT",
                    meetingsPath() + "/" + id + "/time",
                    Map.of("startsAt", other + "T10:00", "durationMinutes", 120, "place", ""));
            meetings.put(id, other);
        }
    }

    private void agree(String meeting) {
        actions.add(id(ask(
                "meeting",
                facilitator,
                "POST",
                meetingsPath() + "/" + meeting + "/actions",
                Map.of("objective", "Try something", "ownerRoles", List.of("Housing")))));
    }

    private void addEvidence() {
        evidence.add(id(ask(
                "casebook",
                broker,
                "POST",
                "/programmes/" + programme.id() + "/evidence",
                Map.of("title", "A study", "authors", "Somebody", "year", 2020, "brief", "It helps."))));
    }

    private void proposeSite() {
        String code = "L" + sites.size();
        sites.add(id(ask(
                "membership",
                RunningPlatform.ADMIN,
                "POST",
                "/programmes/" + programme.id() + "/sites",
                Map.of("code", code, "place", "Elsewhere", "hostOrganisationId", organisation, "on", "2026-01-05"))));
    }

    private String meetingsPath() {
        return "/sites/" + programme.site() + "/meetings";
    }

    private static UUID id(JsonNode created) {
        return UUID.fromString(created.get("id").asText());
    }

    private JsonNode ask(String service, String who, String method, String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        var answer = new HttpResponse<?>[1];
        await(method + " " + path + " is answered")
                .atMost(TIMEOUT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    answer[0] = attempt(service, who, method, path, body, key);
                    return answer[0] != null;
                });
        said.incrementAndGet();
        try {
            return JSON.readTree((String) answer[0].body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @return null if it is to be asked again */
    private HttpResponse<String> attempt(
            String service, String who, String method, String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        String token = platform.token(who); // before the door is chosen, for Keycloak may take its time
        var request = HttpRequest.newBuilder(doors.next(service).resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "*") // nobody else changes these meetings
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return answer;
            }
            boolean notNow = answer.statusCode() == 503
                    || answer.statusCode() == 409 && answer.body().contains("\"request-in-progress\"");
            if (!notNow && answer.statusCode() < 500) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            if (!notNow) {
                broken.add(method + " " + path + ": " + answer.statusCode());
            }
        } catch (ConnectException closed) {
            // the next door, or the same later
        } catch (IOException e) {
            broken.add(method + " " + path + ": " + e);
        }
        repeated.incrementAndGet();
        return null;
    }
}
