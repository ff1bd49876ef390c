package org.cop.demo.kind;

import static org.cop.client.api.Service.MEETING;

import java.time.LocalDate;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.kind.Meetings.Met;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;

/** What a meeting agreed to try, because of a case or not, and what later meetings reported of it. */
final class Actions {
    static final Shape SHAPE = Shape.of("key", "objective")
            .lists("ownerRoles")
            .days("on", "dueOn")
            .entries(
                    "feedback",
                    Shape.of("at", "helpful", "comment")
                            .truths("tried")
                            .days("on")
                            .needs("at"))
            .needs("key");

    private Actions() {}

    static void plan(Draft draft, Met agreedAt, Optional<Ref> study, Entry action) {
        Ref ref = draft.define(new Ref("action", action.text("key")), action.origin("key"));
        LocalDate day = action.findDay("on").orElse(agreedAt.day());
        Body body = Body.of(action, "objective", "ownerRoles", "dueOn").with("on", day, action.origin("on"));
        study.ifPresent(id -> body.with("caseStudyId", id));
        Call agree = Call.post(MEETING, Sites.path(agreedAt.site(), "meetings/%s/actions", agreedAt.ref()), body)
                .saving(ref);
        Actor facilitator = draft.people().facilitator(agreedAt.site(), day, action.origin());
        draft.steps(draft.siteLane(agreedAt.site()), ref.toString(), action.origin())
                .on(day, Phase.ACTION, "", facilitator, agree, "ACTION_AGREED", "actions %d");
        action.entries("feedback").forEach(feedback -> feedback(draft, agreedAt.site(), ref, feedback));
    }

    private static void feedback(Draft draft, String site, Ref action, Entry feedback) {
        Ref givenAt = draft.use(new Ref("meeting", feedback.text("at")), feedback.origin("at"));
        Meetings.find(draft, givenAt.name()).ifPresent(met -> {
            LocalDate day = feedback.findDay("on").orElse(met.day());
            Body body = Body.of(feedback, "helpful", "comment")
                    .with("meetingId", givenAt, feedback.origin("at"))
                    .with("on", day, feedback.origin("on"));
            if (feedback.has("tried")) {
                body.with("tried", feedback.isTrue("tried"), feedback.origin("tried"));
            }
            Call call = Call.post(MEETING, Sites.path(site, "actions/%s/feedback", action), body);
            Actor facilitator = draft.people().facilitator(site, day, feedback.origin());
            draft.steps(draft.siteLane(site), action + "/feedback/" + givenAt.name(), feedback.origin())
                    .on(day, Phase.FEEDBACK, "", facilitator, call, "ACTION_FED_BACK", "feedback %d");
        });
    }
}
