package org.cop.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.client.programme.SmallProgramme;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The logs as production writes them: one JSON object a line, and a trace that leads from a request through Kafka to what came of it. */
@ExtendWith(RunningPlatform.Extension.class)
class LogsIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String START_OF_LINE = "{\"timestamp\":";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningPlatform platform;

    LogsIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyLogLine_isAJsonObjectWithTimeServiceAndLevel() {
        for (String service : RunningPlatform.SERVICES) {
            List<String> lines = lines(service);
            assertThat(lines).hasSizeGreaterThan(10);
            for (String line : lines) {
                assertThat(parse(line).or(() -> afterKill(line)))
                        .as("%s: %s", service, line)
                        .hasValueSatisfying(entry -> {
                            assertThat(entry.path("timestamp").asText()).isNotBlank();
                            assertThat(entry.path("level").asText()).isNotBlank();
                            assertThat(entry.path("loggerName").asText()).isNotBlank();
                            assertThat(entry.has("message")).isTrue();
                            assertThat(entry.path("service").asText()).isEqualTo(service + "-service");
                        });
            }
        }
    }

    @Test
    void effectsInAnotherService_areLoggedWithTheRequestsTrace() {
        var programme = platform.smallProgramme();
        var facilitator = programme.facilitator("tracy");
        var member = programme.member("mia");
        await("the meetings know the roster")
                .atMost(TIMEOUT)
                .until(() -> platform.as(facilitator.email(), "meeting")
                                .get("/sites/" + programme.site() + "/roster")
                                .statusCode()
                        == 200);
        // The second meeting that somebody attends is what changes their standing.
        attended(programme, facilitator, member, "2026-02-04T14:00", newTrace());
        // Registers of two meetings have no order between them: the later one may be applied first.
        await("the membership has applied the first register")
                .atMost(TIMEOUT)
                .until(() -> platform.as(facilitator.email(), "membership")
                        .get("/sites/" + programme.site() + "/members/" + member.id())
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("attended")
                        .equals(1));
        String trace = newTrace();
        attended(programme, facilitator, member, "2026-03-04T14:00", trace);

        await("the meetings log the register")
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(messages("meeting", trace))
                        .anyMatch(message -> message.startsWith("Register of meeting")));
        await("the membership logs the change of standing")
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(messages("membership", trace))
                        .anyMatch(message -> message.startsWith("Member " + member.id())));
    }

    private void attended(
            SmallProgramme programme,
            SmallProgramme.Person facilitator,
            SmallProgramme.Person member,
            String startsAt,
            String trace) {
        String meetings = "/sites/" + programme.site() + "/meetings";
        String meeting = platform.as(facilitator.email(), "meeting")
                .body(Map.of("startsAt", startsAt, "durationMinutes", 120))
                .post(meetings)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await("the member is on the roster")
                .atMost(TIMEOUT)
                .until(() -> platform.as(facilitator.email(), "meeting")
                                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                                .header("If-Match", "*")
                                .body(Map.of("entries", List.of(Map.of("memberId", member.id(), "status", "ATTENDED"))))
                                .put(meetings + "/" + meeting + "/register")
                                .statusCode()
                        == 200);
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private List<String> messages(String service, String trace) {
        return lines(service).stream()
                .filter(line -> line.contains(trace))
                .flatMap(line -> parse(line).stream())
                .filter(entry -> entry.path("mdc").path("traceId").asText().equals(trace))
                .map(entry -> entry.path("message").asText())
                .toList();
    }

    /** Without the last, which may be in the writing. */
    private List<String> lines(String service) {
        try {
            String log = Files.readString(platform.home().resolve("logs/" + service + "-service.log"));
            return log.substring(0, log.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests kill services in the middle of whatever they write; the next line of the log is then behind a part of theirs. */
    private static Optional<JsonNode> afterKill(String line) {
        int next = line.lastIndexOf(START_OF_LINE);
        return next > 0 && line.startsWith(START_OF_LINE) ? parse(line.substring(next)) : Optional.empty();
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            return Optional.ofNullable(entry).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
