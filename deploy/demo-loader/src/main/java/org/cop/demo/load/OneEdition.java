package org.cop.demo.load;

import static org.cop.client.api.Service.NEWSLETTER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Waiting;
import org.cop.demo.files.Entry;
import org.cop.demo.kind.Clearances;
import org.cop.demo.load.Editions.Circle;
import org.cop.demo.load.Editions.Sent;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Ref;

/** One edition, from its assembly to its readers, with whatever the files want of it. */
final class OneEdition {
    private final Sender sender;
    private final ApiClient http;
    private final YearMonth month;
    private final Circle circle;
    private final Optional<Entry> wish;
    private final String editor;
    private final String approver;
    private String id = "";

    /**
     * @param wish see {@link org.cop.demo.kind.EditionWishes}
     * @param approver address of whoever lets it go out
     */
    OneEdition(Sender sender, YearMonth month, Circle circle, Optional<Entry> wish, String editor, String approver) {
        this.sender = sender;
        this.http = sender.http();
        this.month = month;
        this.circle = circle;
        this.wish = wish;
        this.editor = editor;
        this.approver = approver;
    }

    private String path() {
        return "/api/v1/programmes/" + sender.ids().of(Ref.PROGRAMME) + "/editions";
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
                id = post(ApiRequest.post(NEWSLETTER, path(), body), "", editor).id();
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
        return http.list(NEWSLETTER, path() + "?month=" + month + "&audience=" + circle, editor).stream()
                .map(edition -> edition.path("id").asText())
                .findFirst();
    }

    Sent send() {
        if (read().text("state").equals("ASSEMBLED")) {
            wish.ifPresent(this::edit);
            move(read(), "approval", approval(), approver);
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

    /** Whoever approves has read what the editor wrote, with the checklist beside it. */
    private Map<String, ?> approval() {
        return wish.filter(wanted -> wanted.has("introduction")).isPresent()
                ? Map.of("checklist", Clearances.checklist())
                : Map.of();
    }

    /** An edition without news is not sent. */
    private static boolean isOut(String state) {
        return state.equals("SENT") || state.equals("SKIPPED");
    }

    private void edit(Entry wanted) {
        Body edit = Body.of(wanted, "introduction").with("hiddenItemIds", lines(wanted, "hide"), wanted.origin("hide"));
        if (wanted.has("first")) {
            ArrayNode order = lines(wanted, "first");
            Set<String> first = new HashSet<>();
            order.forEach(line -> first.add(line.asText()));
            items().stream()
                    .map(item -> item.path("id").asText())
                    .filter(line -> !first.contains(line))
                    .forEach(order::add);
            edit.with("order", order, wanted.origin("first"));
        }
        try {
            http.send(ApiRequest.put(NEWSLETTER, path() + "/" + id, edit.fields(sender.ids()::of))
                    .as(editor)
                    .ifMatch(read().etag().orElse("*"))
                    .from(wanted.origin().toString()));
        } catch (ApiRefused refused) {
            throw Sender.located(refused, edit);
        }
        if (wanted.isTrue("test")) {
            move(read(), "test-sending", Map.of());
        }
    }

    private void redact(Entry wanted) {
        if (wanted.has("redact") || wanted.isTrue("redactIntroduction")) {
            Map<String, ?> body =
                    Map.of("itemIds", lines(wanted, "redact"), "introduction", wanted.isTrue("redactIntroduction"));
            move(read(), "redactions", body);
        }
    }

    /** Ids of the lines with these words in them, the code of their site in front. */
    private ArrayNode lines(Entry wanted, String field) {
        List<JsonNode> items = items();
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (String words : wanted.list(field)) {
            lines.add(items.stream()
                    .filter(item -> (item.path("siteCode").asText() + " "
                                    + item.path("line").asText())
                            .contains(words))
                    .map(item -> item.path("id").asText())
                    .findFirst()
                    .orElseThrow(() -> new ClientFailure("The %s edition of %s has no line with: %s%n  from %s"
                            .formatted(circle, month, words, wanted.origin(field)))));
        }
        return lines;
    }

    /** Of a long edition some at a time. */
    private List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String query = cursor.isEmpty() ? "" : "?cursor=" + cursor;
            ApiResponse page = http.send(
                    ApiRequest.get(NEWSLETTER, path() + "/" + id + query).as(editor));
            page.body().path("items").forEach(items::add);
            cursor = page.text("next");
        } while (!cursor.isEmpty());
        return items;
    }

    private ApiResponse read() {
        return http.send(ApiRequest.get(NEWSLETTER, path() + "/" + id).as(editor));
    }

    private void move(ApiResponse read, String move, Map<String, ?> body) {
        move(read, move, body, editor);
    }

    private void move(ApiResponse read, String move, Map<String, ?> body, String by) {
        String version = read.etag().orElse("*");
        post(
                ApiRequest.post(NEWSLETTER, path() + "/" + id + "/" + move, body)
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
