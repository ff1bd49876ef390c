package org.cop.demo;

import static org.cop.client.api.Service.NEWSLETTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.Waiting;
import org.cop.demo.Step.ActivityKind;

/** At the end of each month the editor assembles, approves and sends the three editions. */
final class Editions {
    enum Circle {
        PROGRAMME,
        COMMISSIONER,
        PUBLIC
    }

    /** @param recipients to how many it went; empty if there was nothing to tell */
    record Sent(int items, Optional<Integer> recipients) {}

    private final ApiSession session;
    private final Actor editor;

    Editions(ApiSession session) {
        this.session = session;
        this.editor = session.people().editor();
    }

    /**
     * Whether an earlier run has brought out all three. Asked as the administrator: that run may have ended before there was an editor. All three
     * are assembled before the first is sent, so beside one that was sent a skipped one had nothing to say; all three skipped were assembled by the
     * newsletter's schedule before anything had happened.
     */
    boolean areOut(Plan.Month month) {
        Actor admin = session.people().admin();
        session.readiness().await(NEWSLETTER, admin);
        List<String> states =
                session.http().list(NEWSLETTER, path() + "?month=" + month.month(), admin.email()).stream()
                        .map(edition -> edition.path("state").asText())
                        .toList();
        return states.size() == Circle.values().length
                && states.stream().allMatch(Editions::isOut)
                && (states.contains("SENT") || month.activities().isEmpty());
    }

    /** What happened is published by three services, each in its own time; an edition is made when all of it was applied. */
    void awaitNews(Plan.Month month) {
        Map<ActivityKind, Long> expected = month.activities();
        session.readiness().await(NEWSLETTER, editor);
        List<String> missing = new ArrayList<>();
        Waiting.until(
                () -> "the newsletter service to apply all that happened in %s; missing: %s"
                        .formatted(month.month(), missing),
                () -> {
                    Map<ActivityKind, Long> applied = applied(month.month());
                    missing.clear();
                    expected.forEach((kind, count) -> {
                        long there = applied.getOrDefault(kind, 0L);
                        if (there < count) {
                            missing.add("%d of %d %s".formatted(count - there, count, kind));
                        }
                    });
                    return missing.isEmpty();
                });
    }

    private Map<ActivityKind, Long> applied(YearMonth month) {
        Map<ActivityKind, Long> applied = new EnumMap<>(ActivityKind.class);
        for (JsonNode activity : session.http()
                .list(NEWSLETTER, session.programmePath() + "/activities?month=" + month, editor.email())) {
            String kind = activity.path("kind").asText();
            for (ActivityKind known : ActivityKind.values()) {
                if (known.name().equals(kind)) {
                    applied.merge(known, 1L, Long::sum);
                }
            }
        }
        return applied;
    }

    /** Returns when the last mail has gone out. */
    Map<Circle, Sent> bringOut(YearMonth month) {
        Map<Circle, String> ids = new ConcurrentHashMap<>();
        Parallel.each(List.of(Circle.values()), circle -> ids.put(circle, assembled(month, circle)));
        Map<Circle, Sent> sent = new ConcurrentHashMap<>();
        Parallel.each(
                List.of(Circle.values()), circle -> sent.put(circle, send(month, circle, requireId(ids, circle))));
        return new EnumMap<>(sent);
    }

    private static String requireId(Map<Circle, String> ids, Circle circle) {
        return Objects.requireNonNull(ids.get(circle));
    }

    /**
     * The edition with everything that happened. One that is there already may have been assembled too early: the newsletter's schedule makes
     * those of the month that closed last within seconds of the programme's creation.
     */
    private String assembled(YearMonth month, Circle circle) {
        Optional<String> there = find(month, circle);
        if (there.isEmpty()) {
            try {
                return assemble(month, circle);
            } catch (ApiRefused refused) {
                if (!refused.isFor("edition-exists")) {
                    throw refused;
                }
                there = find(month, circle); // the schedule was quicker
            }
        }
        String id = there.orElseThrow();
        ApiResponse read = read(id);
        if (isOpen(read.text("state"))) {
            String version = read.etag().orElse("*");
            post(
                    ApiRequest.post(NEWSLETTER, path() + "/" + id + "/reassembly", Body.of())
                            .ifMatch(version),
                    month,
                    circle,
                    "/reassembly/" + version.replace("\"", ""));
        }
        return id;
    }

    private Sent send(YearMonth month, Circle circle, String id) {
        ApiResponse read = read(id);
        if (read.text("state").equals("ASSEMBLED")) {
            post(
                    ApiRequest.post(NEWSLETTER, path() + "/" + id + "/approval", Body.of())
                            .ifMatch(read.etag().orElseThrow()),
                    month,
                    circle,
                    "/approval");
        }
        ApiResponse out = Waiting.forSomething(
                () -> "the %s edition of %s to go out".formatted(circle, month),
                () -> Optional.of(read(id)).filter(edition -> isOut(edition.text("state"))));
        boolean skipped = out.text("state").equals("SKIPPED");
        return new Sent(
                out.body().path("items").size(),
                skipped
                        ? Optional.empty()
                        : Optional.of(out.body().path("recipients").asInt()));
    }

    private Optional<String> find(YearMonth month, Circle circle) {
        return session
                .http()
                .list(NEWSLETTER, path() + "?month=" + month + "&audience=" + circle, editor.email())
                .stream()
                .map(edition -> edition.path("id").asText())
                .findFirst();
    }

    private String assemble(YearMonth month, Circle circle) {
        return post(ApiRequest.post(NEWSLETTER, path(), Body.of("month", month, "audience", circle)), month, circle, "")
                .id();
    }

    private ApiResponse post(ApiRequest request, YearMonth month, Circle circle, String move) {
        return session.http()
                .send(request.as(editor.email())
                        .key(session.key("editions/" + month + "/" + circle + move))
                        .from("the %s edition of %s".formatted(circle, month)));
    }

    private ApiResponse read(String id) {
        return session.http().send(ApiRequest.get(NEWSLETTER, path() + "/" + id).as(editor.email()));
    }

    private String path() {
        return session.programmePath() + "/editions";
    }

    /** It can still be assembled anew. */
    private static boolean isOpen(String state) {
        return state.equals("ASSEMBLED") || state.equals("SKIPPED");
    }

    /** An edition without news is not sent. */
    private static boolean isOut(String state) {
        return state.equals("SENT") || state.equals("SKIPPED");
    }
}
