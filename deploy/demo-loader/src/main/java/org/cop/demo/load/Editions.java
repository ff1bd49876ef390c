package org.cop.demo.load;

import static org.cop.client.api.Service.NEWSLETTER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Waiting;
import org.cop.demo.files.Entry;
import org.cop.demo.kind.EditionWishes;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Plan;
import org.cop.demo.plan.Ref;

/** At the end of each month the editor assembles, edits, approves and sends the three editions. */
final class Editions {
    enum Circle {
        PROGRAMME,
        COMMISSIONER,
        PUBLIC
    }

    /** @param recipients to how many it went; empty if there was nothing to tell */
    record Sent(int items, Optional<Integer> recipients) {}

    private final Sender sender;
    private final ApiClient http;
    private final People people;
    private final List<Entry> wishes;

    /** @param wishes see {@link EditionWishes} */
    Editions(Sender sender, People people, List<Entry> wishes) {
        this.sender = sender;
        this.http = sender.http();
        this.people = people;
        this.wishes = wishes;
    }

    private Actor editor(YearMonth month) {
        Actor editor = people.editor(month.atEndOfMonth());
        sender.readiness().await(NEWSLETTER, editor);
        return editor;
    }

    private String path() {
        return "/api/v1/programmes/" + sender.ids().of(Ref.PROGRAMME);
    }

    /** What happened is published by three services, each in its own time; an edition is made when all of it was applied. */
    void awaitNews(Plan.Month month) {
        Map<String, Long> expected = month.news();
        String editor = editor(month.month()).email();
        List<String> missing = new ArrayList<>();
        Waiting.until(
                () -> "the newsletter service to apply all that happened in %s; missing: %s"
                        .formatted(month.month(), missing),
                () -> {
                    Map<String, Long> applied = new HashMap<>();
                    http.list(NEWSLETTER, path() + "/activities?month=" + month.month(), editor)
                            .forEach(activity ->
                                    applied.merge(activity.path("kind").asText(), 1L, Long::sum));
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

    /** Returns when the last mail has gone out. All three are assembled before the first is sent. */
    Map<Circle, Sent> bringOut(YearMonth month) {
        Map<Circle, OneEdition> editions = new ConcurrentHashMap<>();
        Parallel.each(
                List.of(Circle.values()), circle -> editions.put(circle, new OneEdition(month, circle).assembled()));
        Map<Circle, Sent> sent = new ConcurrentHashMap<>();
        Parallel.each(
                List.of(Circle.values()),
                circle -> sent.put(
                        circle, Objects.requireNonNull(editions.get(circle)).send()));
        return new EnumMap<>(sent);
    }

    private final class OneEdition {
        private final YearMonth month;
        private final Circle circle;
        private final String editor;
        private String id = "";

        OneEdition(YearMonth month, Circle circle) {
            this.month = month;
            this.circle = circle;
            this.editor = editor(month).email();
        }

        /**
         * With everything that happened. One that is there already may have been assembled too early: the newsletter's schedule makes those of the
         * month that closed last within seconds of the programme's creation.
         */
        OneEdition assembled() {
            Optional<String> there = find();
            if (there.isEmpty()) {
                try {
                    Map<String, ?> body = Map.of("month", month.toString(), "audience", circle.name());
                    id = post(ApiRequest.post(NEWSLETTER, path() + "/editions", body), "", editor)
                            .id();
                    return this;
                } catch (ApiRefused refused) {
                    if (!refused.isFor("edition-exists")) {
                        throw refused;
                    }
                    there = find(); // the schedule was quicker
                }
            }
            id = there.orElseThrow();
            ApiResponse read = read();
            if (List.of("ASSEMBLED", "SKIPPED").contains(read.text("state"))) {
                move(read, "reassembly", Map.of());
            }
            return this;
        }

        private Optional<String> find() {
            return http.list(NEWSLETTER, path() + "/editions?month=" + month + "&audience=" + circle, editor).stream()
                    .map(edition -> edition.path("id").asText())
                    .findFirst();
        }

        Sent send() {
            Optional<Entry> wish = wishes.stream()
                    .filter(one -> one.text("month").equals(month.toString())
                            && one.text("audience").equals(circle.name()))
                    .findFirst();
            if (read().text("state").equals("ASSEMBLED")) {
                wish.ifPresent(this::edit);
                String approver = wish.map(
                                one -> EditionWishes.approver(people, one).email())
                        .orElse(editor);
                move(read(), "approval", Map.of(), approver);
            }
            ApiResponse out = Waiting.forSomething(
                    () -> "the %s edition of %s to go out".formatted(circle, month),
                    () -> Optional.of(read()).filter(edition -> isOut(edition.text("state"))));
            boolean skipped = out.text("state").equals("SKIPPED");
            if (!skipped) {
                wish.ifPresent(this::redact);
            }
            return new Sent(
                    out.body().path("items").size(),
                    skipped
                            ? Optional.empty()
                            : Optional.of(out.body().path("recipients").asInt()));
        }

        /** An edition without news is not sent. */
        private static boolean isOut(String state) {
            return state.equals("SENT") || state.equals("SKIPPED");
        }

        private void edit(Entry wish) {
            Body edit = Body.of(wish, "introduction").with("hiddenItemIds", lines(wish, "hide"), wish.origin("hide"));
            if (wish.has("first")) {
                ArrayNode order = lines(wish, "first");
                Set<String> first = new HashSet<>();
                order.forEach(line -> first.add(line.asText()));
                items().stream()
                        .map(item -> item.path("id").asText())
                        .filter(line -> !first.contains(line))
                        .forEach(order::add);
                edit.with("order", order, wish.origin("first"));
            }
            try {
                http.send(ApiRequest.put(NEWSLETTER, path() + "/editions/" + id, edit.fields(sender.ids()::of))
                        .as(editor)
                        .ifMatch(read().etag().orElse("*"))
                        .from(wish.origin().toString()));
            } catch (ApiRefused refused) {
                throw Sender.located(refused, edit);
            }
            if (wish.isTrue("test")) {
                move(read(), "test-sending", Map.of());
            }
        }

        private void redact(Entry wish) {
            if (wish.has("redact") || wish.isTrue("redactIntroduction")) {
                Map<String, ?> body =
                        Map.of("itemIds", lines(wish, "redact"), "introduction", wish.isTrue("redactIntroduction"));
                move(read(), "redactions", body);
            }
        }

        /** Ids of the lines with these words in them, the code of their site in front. */
        private ArrayNode lines(Entry wish, String field) {
            List<JsonNode> items = items();
            ArrayNode lines = JsonNodeFactory.instance.arrayNode();
            for (String words : wish.list(field)) {
                lines.add(items.stream()
                        .filter(item -> (item.path("siteCode").asText() + " "
                                        + item.path("line").asText())
                                .contains(words))
                        .map(item -> item.path("id").asText())
                        .findFirst()
                        .orElseThrow(() -> new ClientFailure("The %s edition of %s has no line with: %s%n  from %s"
                                .formatted(circle, month, words, wish.origin(field)))));
            }
            return lines;
        }

        /** Of a long edition some at a time. */
        private List<JsonNode> items() {
            List<JsonNode> items = new ArrayList<>();
            String cursor = "";
            do {
                String query = cursor.isEmpty() ? "" : "?cursor=" + cursor;
                ApiResponse page = http.send(ApiRequest.get(NEWSLETTER, path() + "/editions/" + id + query)
                        .as(editor));
                page.body().path("items").forEach(items::add);
                cursor = page.text("next");
            } while (!cursor.isEmpty());
            return items;
        }

        private ApiResponse read() {
            return http.send(
                    ApiRequest.get(NEWSLETTER, path() + "/editions/" + id).as(editor));
        }

        private void move(ApiResponse read, String move, Map<String, ?> body) {
            move(read, move, body, editor);
        }

        private void move(ApiResponse read, String move, Map<String, ?> body, String by) {
            String version = read.etag().orElse("*");
            post(
                    ApiRequest.post(NEWSLETTER, path() + "/editions/" + id + "/" + move, body)
                            .ifMatch(version),
                    "/" + move + "/" + version.replace("\"", ""),
                    by);
        }

        private ApiResponse post(ApiRequest request, String move, String by) {
            return http.send(request.as(by)
                    .key(sender.key("editions/" + month + "/" + circle + move))
                    .from("the %s edition of %s".formatted(circle, month)));
        }
    }
}
