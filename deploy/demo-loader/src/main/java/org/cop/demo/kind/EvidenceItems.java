package org.cop.demo.kind;

import static org.cop.client.api.Service.CASEBOOK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Lane;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code evidence.yaml}, and the evidence that cases bring with them: published works. The programme has each once. */
final class EvidenceItems {
    static final String FILE = "evidence.yaml";
    static final Shape SHAPE = shape();
    /** To a case: a work with all its fields, or one that is described elsewhere. */
    static final Shape ATTACHED = shape().values("work");

    private static final String[] FIELDS = {"title", "authors", "year", "doi", "url", "source", "brief"};

    private EvidenceItems() {}

    private static Shape shape() {
        return Shape.of("key", "title", "authors", "year", "doi", "url", "source", "brief", "by")
                .days("on")
                .entries("cleared", Shape.of("by", "audience").needs("by"))
                .needs("by", "on");
    }

    static void plan(Draft draft) {
        Set<String> works = new HashSet<>();
        Stream.concat(
                        draft.all(FILE).stream(),
                        draft.all(Cases.FILES).stream().flatMap(study -> study.entries("evidence").stream()))
                .filter(item -> !item.has("work"))
                .sorted(Comparator.comparing(item -> item.day("on")))
                .filter(item -> works.add(work(item).name())) // the first to need it brings it in
                .forEach(item -> add(draft, item));
    }

    /** The same for the same work, whoever names it. */
    private static Ref work(Entry item) {
        String name = item.findText("doi").orElse(item.text("title"));
        return new Ref("work", name.toLowerCase(Locale.ROOT));
    }

    private static void add(Draft draft, Entry item) {
        Ref work = draft.define(work(item), item.origin());
        LocalDate day = item.day("on");
        if (item.has("key")) {
            draft.define(new Ref("work", item.text("key").toLowerCase(Locale.ROOT)), item.origin("key"));
        }
        Call call = Call.post(
                        CASEBOOK,
                        Programmes.path("evidence"),
                        Body.of(item, FIELDS).with("on", item, "on"))
                .saving(work);
        Steps steps = draft.steps(new Lane(work.toString(), "Knowledge brokers"), work.toString(), item.origin());
        steps.on(day, Phase.EVIDENCE, "", broker(draft, item), call, "EVIDENCE_ADDED", "%d added to the evidence");
        item.entry("cleared").ifPresent(cleared -> {
            Actor by = draft.people()
                    .appointed(
                            cleared.text("by"), day, cleared.origin("by"), People.BROKER, People.EDITOR, People.ADMIN);
            Call clear = Clearances.of(Programmes.path("evidence/%s", work), Body.of(cleared, "audience"));
            steps.on(day, Phase.EVIDENCE, "clearance", by, clear);
        });
    }

    private static Actor broker(Draft draft, Entry item) {
        return draft.people().appointed(item.text("by"), item.day("on"), item.origin("by"), People.BROKER);
    }

    /** Found before the meeting, it is brought to the case at the meeting. */
    static void attach(Draft draft, Entry item, Lane lane, ApiPath study, LocalDate discussedOn) {
        LocalDate day = item.day("on").isBefore(discussedOn) ? discussedOn : item.day("on");
        Ref work = item.has("work") ? named(draft, item) : work(item);
        Body body = Body.of().with("evidenceId", work, item.origin()).with("on", day, item.origin("on"));
        Call call = Call.post(CASEBOOK, study.then("evidence"), body);
        draft.steps(lane, item.origin().key(), item.origin())
                .on(day, Phase.ATTACHMENT, "ATTACH", broker(draft, item), call, "", "evidence %d");
    }

    /** By its key, its DOI or its title. */
    private static Ref named(Draft draft, Entry item) {
        String name = item.text("work");
        return draft.all(FILE).stream()
                .filter(one -> one.text("key").equals(name))
                .findFirst()
                .map(EvidenceItems::work)
                .orElseGet(() -> draft.use(new Ref("work", name.toLowerCase(Locale.ROOT)), item.origin("work")));
    }
}
