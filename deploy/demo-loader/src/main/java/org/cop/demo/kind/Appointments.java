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
        String key = "appointments/" + who.name();
        Lane lane = new Lane(email, "Appointments");
        ApiPath path = Programmes.path("appointments/%s", who);
        Call invite = Call.post(
                        MEMBERSHIP, Programmes.path("appointments"), Body.of(one, "name", "email", "role", "on"))
                .saving(who);
        draft.outside(Phase.APPOINTMENTS, key, lane, admin, new Action.Invite(invite, who, email), one.origin());
        Body reply = Body.of(one, "on");
        Optional<Action> answer = Members.reply(draft, one, path, who, email, reply);
        answer.ifPresent(
                action -> draft.outside(Phase.APPOINTMENTS, key + "/reply", lane, admin, action, one.origin("reply")));
        choices(draft, one, key, lane, new Actor(email, one.text("role"), Optional.empty()));
        one.findDay("endedOn")
                .ifPresent(day -> draft.add(draft.on(
                                day,
                                Phase.APPOINTMENT_ENDED,
                                key + "/ending",
                                lane,
                                admin,
                                Call.post(
                                        MEMBERSHIP,
                                        path.then("ending"),
                                        Body.of().with("on", one, "endedOn")),
                                one.origin())
                        .said("%d ended")));
        if (one.isTrue("erased")) {
            draft.outside(
                    Phase.AFTERWARDS,
                    key + "/erasure",
                    lane,
                    admin,
                    Call.post(MEMBERSHIP, path.then("erasure"), Body.of()),
                    one.origin("erased"));
        }
    }

    private static void choices(Draft draft, Entry one, String key, Lane lane, Actor self) {
        one.entry("alerts").ifPresent(alerts -> {
            List<Ref> sites = alerts.list("sites").stream()
                    .map(code -> draft.site(code, alerts.origin("sites")))
                    .toList();
            draft.outside(
                    Phase.CHOICES,
                    key + "/alerts",
                    lane,
                    self,
                    Call.put(
                            NEWSLETTER,
                            Programmes.path("alert-subscription"),
                            Body.of(alerts, "themes", "minimumSeverity", "frequency")
                                    .withRefs("siteIds", sites, alerts.origin("sites"))),
                    alerts.origin());
        });
        if (one.isTrue("unsubscribed")) {
            draft.outside(Phase.CHOICES, key + "/unsubscribed", lane, self, unsubscribe(), one.origin("unsubscribed"));
        }
    }

    static Call unsubscribe() {
        return Call.put(
                NEWSLETTER, Programmes.path("edition-subscription"), Body.of().with("subscribed", false));
    }
}
