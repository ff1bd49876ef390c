package org.cop.demo.load;

import static org.cop.client.api.Service.NEWSLETTER;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiClient;
import org.cop.client.api.Waiting;
import org.cop.demo.files.Entry;
import org.cop.demo.kind.EditionWishes;
import org.cop.demo.plan.Actor;
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
                List.of(Circle.values()),
                circle -> editions.put(circle, edition(month, circle).assembled()));
        Map<Circle, Sent> sent = new ConcurrentHashMap<>();
        Parallel.each(
                List.of(Circle.values()),
                circle -> sent.put(
                        circle, Objects.requireNonNull(editions.get(circle)).send()));
        return new EnumMap<>(sent);
    }

    private OneEdition edition(YearMonth month, Circle circle) {
        Optional<Entry> wish = wishes.stream()
                .filter(one -> one.text("month").equals(month.toString())
                        && one.text("audience").equals(circle.name()))
                .findFirst();
        Actor editor = editor(month);
        Actor approver = wish.map(one -> EditionWishes.approver(people, one)).orElse(editor);
        sender.readiness().await(NEWSLETTER, approver);
        return new OneEdition(sender, month, circle, wish, editor.email(), approver.email());
    }
}
