package org.cop.demo.kind;

import static org.cop.client.api.Service.MEETING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code meetings/<site>.yaml}: when a site meets, who came, and what was agreed there. */
final class Meetings {
    static final String FILES = "meetings/";

    /** As long as the API plans a meeting of which nothing else is said. */
    private static final int PLANNED_MINUTES = 120;

    private static final Map<String, String> STATUSES = statuses();

    static final Shape SHAPE = Shape.of("key", "durationMinutes", "place", "series", "plannedWith")
            .times("startsAt")
            .truths("registerKept")
            .lists(STATUSES.keySet().toArray(String[]::new))
            .entries(
                    "moved",
                    Shape.of("durationMinutes", "place").times("startsAt").needs("startsAt"))
            .entries("cancelled", Shape.of("reason"))
            .entries("corrections", Shape.of("reason").lists(STATUSES.keySet().toArray(String[]::new)))
            .entries("actions", Actions.SHAPE)
            .needs("key", "startsAt");

    /**
     * @param day when it took place, after it was moved
     * @param entry of the file
     */
    record Met(String site, String key, LocalDate day, Entry entry) {
        Ref ref() {
            return new Ref("meeting", key);
        }
    }

    private Meetings() {}

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("attended", "ATTENDED");
        statuses.put("apology", "APOLOGY");
        statuses.put("absent", "ABSENT");
        statuses.put("excused", "EXCUSED");
        return statuses;
    }

    static Optional<Met> find(Draft draft, String key) {
        return draft.all(FILES).stream()
                .filter(entry -> entry.text("key").equals(key))
                .map(Meetings::met)
                .findFirst();
    }

    private static Met met(Entry entry) {
        LocalDate day = entry.entry("moved").orElse(entry).time("startsAt").toLocalDate();
        return new Met(entry.origin().stem(), entry.text("key"), day, entry);
    }

    static void plan(Draft draft) {
        draft.all(FILES).forEach(entry -> new Planner(draft, met(entry)).plan());
    }

    /** Of one meeting. */
    private static final class Planner {
        private final Draft draft;
        private final Met met;
        private final Entry entry;
        private final Steps steps;
        private final Actor facilitator;
        private final ApiPath path;

        Planner(Draft draft, Met met) {
            this.draft = draft;
            this.met = met;
            this.entry = met.entry();
            draft.site(met.site(), entry.origin());
            this.steps = draft.steps(draft.siteLane(met.site()), met.key(), entry.origin());
            this.facilitator = draft.people().facilitator(met.site(), met.day(), entry.origin("startsAt"));
            this.path = Sites.path(met.site(), "meetings/%s", met.ref());
        }

        void plan() {
            draft.define(met.ref(), entry.origin("key"));
            scheduled();
            entry.entry("moved")
                    .ifPresent(moved -> add(
                            Phase.MEETING_PLANNED,
                            "MOVE",
                            Call.put(MEETING, path.then("time"), movedTo(moved)).seenFirst()));
            boolean hasRegister = STATUSES.keySet().stream().anyMatch(entry::has);
            if (hasRegister) {
                add(Phase.MEETING_HELD, "RECORD_REGISTER", register(entry, Body.of()));
            }
            if (entry.has("cancelled")) {
                Body body = Body.of(entry.entry("cancelled").orElseThrow(), "reason");
                Call call = Call.post(MEETING, path.then("cancellation"), body);
                String said = "meeting on " + Sites.words(met.day()) + " cancelled";
                steps.on(met.day(), Phase.MEETING_HELD, "CANCEL", facilitator, call, "", said);
            } else if (hasRegister || entry.has("registerKept")) {
                held();
            }
            int number = 0;
            for (Entry correction : entry.entries("corrections")) {
                add(Phase.MEETING_HELD, "CORRECT/" + number++, register(correction, Body.of(correction, "reason")));
            }
            entry.entries("actions").forEach(action -> Actions.plan(draft, met, Optional.empty(), action));
        }

        /** What is not said of it stays as planned: the request says all of it, also what the plan left to the API. */
        private Body movedTo(Entry moved) {
            Entry planned = Meetings.find(draft, entry.text("plannedWith"))
                    .map(Met::entry)
                    .orElse(entry);
            return Body.of()
                    .with("durationMinutes", PLANNED_MINUTES)
                    .with("place", "")
                    .with("durationMinutes", planned, "durationMinutes")
                    .with("place", planned, "place")
                    .with("startsAt", moved, "startsAt")
                    .with("durationMinutes", moved, "durationMinutes")
                    .with("place", moved, "place");
        }

        private void scheduled() {
            if (entry.has("plannedWith")) {
                draft.use(new Ref("series", entry.text("plannedWith")), entry.origin("plannedWith"));
            } else if (entry.has("series")) {
                draft.define(new Ref("series", met.key()), entry.origin("key"));
                Body body = Body.of(entry, "durationMinutes", "place")
                        .with("firstStartsAt", entry, "startsAt")
                        .with("count", entry, "series");
                Call call = Call.post(MEETING, Sites.path(met.site(), "meeting-series"), body)
                        .saving("/0/id", met.ref());
                YearMonth first = YearMonth.from(entry.time("startsAt"));
                for (Entry other : draft.all(FILES)) {
                    if (other.text("plannedWith").equals(met.key())) {
                        long month = first.until(YearMonth.from(other.time("startsAt")), ChronoUnit.MONTHS);
                        call = call.saving("/" + month + "/id", met(other).ref());
                    }
                }
                add(Phase.MEETING_PLANNED, "SCHEDULE_SERIES", call);
            } else {
                Body body = Body.of(entry, "startsAt", "durationMinutes", "place");
                add(
                        Phase.MEETING_PLANNED,
                        "SCHEDULE",
                        Call.post(MEETING, Sites.path(met.site(), "meetings"), body)
                                .saving(met.ref()));
            }
        }

        private void held() {
            Body body = Body.of();
            if (entry.has("registerKept")) {
                body.with("registerKept", entry.isTrue("registerKept"), entry.origin("registerKept"));
            }
            int came = entry.list("attended").size();
            Call call = Call.post(MEETING, path.then("holding"), body);
            String said = "met on " + Sites.words(met.day()) + (came == 0 ? "" : ": " + came + " came");
            steps.on(met.day(), Phase.MEETING_HELD, "HOLD", facilitator, call, "MEETING_HELD", said);
        }

        /** Members in none of the lists are not recorded. */
        private Call register(Entry lists, Body body) {
            List<Body> lines = new ArrayList<>();
            STATUSES.forEach((field, status) -> {
                int number = 0;
                for (String name : lists.list(field)) {
                    var from = lists.origin(field + "[" + number++ + "]");
                    Ref member = draft.people().memberRef(met.site(), name, met.day(), from);
                    lines.add(Body.of().with("memberId", member, from).with("status", status, from));
                }
            });
            return Call.put(MEETING, path.then("register"), body.with("entries", lines));
        }

        private void add(Phase phase, String move, Call call) {
            steps.on(met.day(), phase, move, facilitator, call);
        }
    }
}
