package org.cop.demo.kind;

import static org.cop.client.api.Service.MEMBERSHIP;
import static org.cop.client.api.Service.NEWSLETTER;

import java.util.List;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action;
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

/** Somebody with a part in the whole programme. */
final class Appointments {
    static final Shape SHAPE = Shape.of("name", "email", "role", "reply")
            .days("on", "endedOn")
            .truths("unsubscribed", "erased")
            .entries("alerts", Shape.of("minimumSeverity", "frequency").lists("themes", "sites"))
            .needs("email", "role", "on");

    private Appointments() {}

    static void plan(Draft draft, Entry one) {
        Actor admin = draft.people().admin();
        String email = People.address(one, "email");
        Ref who = draft.define(People.appointment(one), one.origin("email"));
        Steps steps = draft.steps(new Lane(email, "Appointments"), "appointments/" + who.name(), one.origin());
        ApiPath path = Programmes.path("appointments/%s", who);
        Call invite = Call.post(
                        MEMBERSHIP, Programmes.path("appointments"), Body.of(one, "name", "email", "role", "on"))
                .saving(who);
        steps.outside(Phase.APPOINTMENTS, "", admin, new Action.Invite(invite, who, email));
        Members.reply(draft, one, path, who, email, Body.of(one, "on"))
                .ifPresent(reply -> steps.outside(Phase.APPOINTMENTS, "reply", admin, reply));
        choices(draft, one, steps, new Actor(email, one.text("role"), Optional.empty()));
        one.findDay("endedOn").ifPresent(day -> {
            Call ending = Call.post(MEMBERSHIP, path.then("ending"), Body.of().with("on", one, "endedOn"));
            steps.on(day, Phase.APPOINTMENT_ENDED, "ending", admin, ending, "", "%d ended");
        });
        erase(one, steps, admin, path);
    }

    private static void choices(Draft draft, Entry one, Steps steps, Actor self) {
        one.entry("alerts").ifPresent(alerts -> {
            List<Ref> sites = alerts.list("sites").stream()
                    .map(code -> draft.site(code, alerts.origin("sites")))
                    .toList();
            Body body = Body.of(alerts, "themes", "minimumSeverity", "frequency")
                    .withRefs("siteIds", sites, alerts.origin("sites"));
            steps.outside(
                    Phase.CHOICES, "alerts", self, Call.put(NEWSLETTER, Programmes.path("alert-subscription"), body));
        });
        if (one.isTrue("unsubscribed")) {
            steps.outside(Phase.CHOICES, "unsubscribed", self, unsubscribe());
        }
    }

    static Call unsubscribe() {
        return Call.put(
                NEWSLETTER, Programmes.path("edition-subscription"), Body.of().with("subscribed", false));
    }

    static void erase(Entry one, Steps steps, Actor admin, ApiPath path) {
        if (one.isTrue("erased")) {
            steps.outside(Phase.AFTERWARDS, "erasure", admin, Call.post(MEMBERSHIP, path.then("erasure"), Body.of()));
        }
    }
}
