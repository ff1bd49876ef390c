package org.cop.demo;

import static org.cop.client.api.Service.NEWSLETTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.Waiting;
import org.cop.demo.Step.Told;

/** At the end of each month the editor assembles, approves and sends the three editions. */
final class Editions {
    enum Circle {
        PROGRAMME,
        COMMISSIONER,
        PUBLIC
    }

    /** @param recipients to how many it went; empty if there was nothing to tell */
    record Sent(int items, Optional<Integer> recipients) {}

    private final Desk desk;
    private final Actor editor;

    Editions(Desk desk) {
        this.desk = desk;
        this.editor = desk.cast().editor();
    }

    /** Whether an earlier run has brought out all three. Asked as the administrator: that run may have ended before there was an editor. */
    boolean areOut(YearMonth month) {
        Actor admin = desk.cast().admin();
        desk.doors().await(NEWSLETTER, admin);
        return desk.http().list(NEWSLETTER, path() + "?month=" + month, admin.email()).stream()
                        .filter(edition -> isOut(edition.path("state").asText()))
                        .count()
                == Circle.values().length;
    }

    /** What happened is told by three services, in its own time; an edition is made when all of it has arrived. */
    void awaitNews(Plan.Month month) {
        Map<Told, Long> told = month.told();
        desk.doors().await(NEWSLETTER, editor);
        List<String> missing = new ArrayList<>();
        Waiting.until(
                () -> "the newsletter service to hear of all that happened in %s; missing: %s"
                        .formatted(month.month(), missing),
                () -> {
                    Map<Told, Long> heard = heard(month.month());
                    missing.clear();
                    told.forEach((kind, count) -> {
                        long there = heard.getOrDefault(kind, 0L);
                        if (there < count) {
                            missing.add("%d of %d %s".formatted(count - there, count, kind));
                        }
                    });
                    return missing.isEmpty();
                });
    }

    private Map<Told, Long> heard(YearMonth month) {
        Map<Told, Long> heard = new EnumMap<>(Told.class);
        for (JsonNode activity :
                desk.http().list(NEWSLETTER, desk.programmePath() + "/activities?month=" + month, editor.email())) {
            String kind = activity.path("kind").asText();
            for (Told told : Told.values()) {
                if (told.name().equals(kind)) {
                    heard.merge(told, 1L, Long::sum);
                }
            }
        }
        return heard;
    }

    /** Returns when the last mail has gone out. */
    Map<Circle, Sent> bringOut(YearMonth month) {
        Map<Circle, Sent> sent = new ConcurrentHashMap<>();
        Lanes.each(List.of(Circle.values()), circle -> sent.put(circle, bringOut(month, circle)));
        return new EnumMap<>(sent);
    }

    private Sent bringOut(YearMonth month, Circle circle) {
        String id = find(month, circle).orElseGet(() -> assemble(month, circle));
        ApiResponse read = read(id);
        if (read.text("state").equals("ASSEMBLED")) {
            send(
                    ApiRequest.post(NEWSLETTER, path() + "/" + id + "/approval", Body.of())
                            .ifMatch(read.etag().orElse("*")),
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
        return desk.http().list(NEWSLETTER, path() + "?month=" + month + "&audience=" + circle, editor.email()).stream()
                .map(edition -> edition.path("id").asText())
                .findFirst();
    }

    private String assemble(YearMonth month, Circle circle) {
        return send(ApiRequest.post(NEWSLETTER, path(), Body.of("month", month, "audience", circle)), month, circle, "")
                .id();
    }

    private ApiResponse send(ApiRequest request, YearMonth month, Circle circle, String move) {
        return desk.http()
                .send(request.as(editor.email())
                        .key(desk.key("editions/" + month + "/" + circle + move))
                        .from("the %s edition of %s".formatted(circle, month)));
    }

    private ApiResponse read(String id) {
        return desk.http().send(ApiRequest.get(NEWSLETTER, path() + "/" + id).as(editor.email()));
    }

    private String path() {
        return desk.programmePath() + "/editions";
    }

    /** A month without news has no edition. */
    private static boolean isOut(String state) {
        return state.equals("SENT") || state.equals("SKIPPED");
    }
}
