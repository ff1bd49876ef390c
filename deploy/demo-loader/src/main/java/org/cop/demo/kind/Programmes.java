package org.cop.demo.kind;

import static org.cop.client.api.Service.NEWSLETTER;

import java.util.Locale;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Origin;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Lane;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code programme.yaml}: how its newsletter goes out, who reads it from outside, and who is appointed. The programme itself is there first. */
final class Programmes {
    static final Shape SHAPE = Shape.of("slug", "title", "zone", "admin", "note")
            .days("startsOn", "endsOn")
            .lists("publicSubscribers")
            .entries("newsletter", Shape.of("mode", "sendDay", "sendHour", "editorialDays"))
            .entries("appointments", Appointments.SHAPE)
            .needs("slug", "title", "zone", "startsOn", "admin");

    private Programmes() {}

    static ApiPath path(String below, Ref... more) {
        Ref[] ids = new Ref[more.length + 1];
        ids[0] = Ref.PROGRAMME;
        System.arraycopy(more, 0, ids, 1, more.length);
        return ApiPath.of("programmes/%s/" + below, ids);
    }

    static void plan(Draft draft) {
        Entry programme = draft.programme();
        newsletter(draft, programme);
        programme.entries("appointments").forEach(one -> Appointments.plan(draft, one));
        int number = 0;
        for (String address : programme.list("publicSubscribers")) {
            Origin from = programme.origin("publicSubscribers[" + number++ + "]");
            String email = address.toLowerCase(Locale.ROOT);
            Body body = Body.of().with("programme", programme.text("slug")).with("email", address, from);
            draft.steps(new Lane(email, email), "subscriptions/" + email, from)
                    .outside(
                            Phase.SUBSCRIPTIONS,
                            "",
                            Optional.empty(),
                            new Action.Subscribe(email, body),
                            "%d readers from outside");
        }
    }

    /** Nothing goes out by itself before all is loaded: the editor says when. */
    private static void newsletter(Draft draft, Entry programme) {
        Entry wish = programme.entry("newsletter").orElse(programme);
        Body body = programme.has("newsletter") ? Body.of(wish, "sendDay", "sendHour", "editorialDays") : Body.of();
        ApiPath path = path("newsletter-settings");
        Actor admin = draft.people().admin();
        Steps steps = draft.steps(new Lane("newsletter", "newsletter"), "newsletter", wish.origin());
        Call whileLoading = Call.put(NEWSLETTER, path, body.with("mode", "APPROVAL"));
        steps.outside(Phase.SETTINGS, "settings", admin, new Action.Change(whileLoading));
        if (programme.has("newsletter") && wish.has("mode")) {
            Call then = Call.put(NEWSLETTER, path, Body.of(wish, "mode"));
            steps.outside(Phase.AFTERWARDS, "mode", admin, new Action.Change(then));
        }
    }
}
