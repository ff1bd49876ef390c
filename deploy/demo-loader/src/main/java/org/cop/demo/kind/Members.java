package org.cop.demo.kind;

import static org.cop.client.api.Service.MEMBERSHIP;

import java.time.LocalDate;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Action.Invite;
import org.cop.demo.plan.Action.Reply;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code members.csv}: somebody's time at a site. */
final class Members {
    static final Shape SHAPE = Shape.of("site", "role", "name", "email", "sector", "job_title", "agency")
            .days("invited_on", "joined_on", "left_on")
            .values("leaving_reason", "figure1", "reply")
            .truths("unsubscribed", "erased")
            .extras("reply", "unsubscribed", "erased")
            .needs("site", "role", "email", "invited_on");

    private Members() {}

    static void plan(Draft draft) {
        draft.all(Draft.MEMBERS).forEach(row -> plan(draft, row));
    }

    private static void plan(Draft draft, Entry row) {
        boolean facilitates = row.text("role").equals(People.FACILITATOR);
        String site = draft.site(row.text("site"), row.origin("site")).name();
        Ref who = draft.define(People.member(row), row.origin("email"));
        String email = People.address(row, "email");
        Steps steps =
                draft.steps(draft.siteLane(site), site + "/" + email + "/" + row.text("invited_on"), row.origin());
        Actor admin = draft.people().admin();
        LocalDate invitedOn = row.day("invited_on");
        LocalDate joinedOn = row.findDay("joined_on").orElse(invitedOn);
        Actor host = facilitates ? admin : draft.people().facilitator(site, invitedOn, row.origin("invited_on"));
        ApiPath path = Sites.path(site, "members/%s", who);
        Body body = Body.of(row, "name", "email", "sector", "agency")
                .with("jobTitle", row, "job_title")
                .with("on", row, "invited_on");
        Call call = Call.post(MEMBERSHIP, Sites.path(site, facilitates ? "facilitators" : "members"), body)
                .saving(who);
        Phase invited = facilitates ? Phase.FACILITATOR_INVITED : Phase.MEMBER_INVITED;
        Phase joined = facilitates ? Phase.FACILITATOR_JOINED : Phase.MEMBER_JOINED;
        steps.on(invitedOn, invited, "", host, new Invite(call, who, email));
        boolean joins = row.has("joined_on");
        reply(draft, row, path, who, email, Body.of().with("on", row, "joined_on"))
                .ifPresent(reply -> steps.on(
                        joinedOn,
                        joined,
                        "reply",
                        admin,
                        reply,
                        joins ? "MEMBER_JOINED" : "",
                        joins ? "%d joined" : ""));
        if (row.isTrue("unsubscribed")) {
            Actor self = new Actor(email, row.text("role"), Optional.of(site));
            steps.on(joinedOn, Phase.SITE_ACTIVE, "unsubscribed", self, Appointments.unsubscribe());
        }
        row.findDay("left_on").ifPresent(day -> {
            Actor seesOff =
                    facilitates ? admin : draft.people().facilitator(site, day).orElse(admin);
            Phase left = facilitates ? Phase.FACILITATOR_LEFT : Phase.MEMBER_LEFT;
            Body why = Body.of().with("on", row, "left_on").with("reason", row, "leaving_reason");
            Call departure = Call.post(MEMBERSHIP, path.then("departure"), why);
            steps.on(day, left, "departure", seesOff, departure, "", "%d left");
        });
        Appointments.erase(row, steps, admin, path);
    }

    /**
     * What became of an invitation: of an appointment it is accepted if nothing is said, of a member if there is a day of joining.
     *
     * @return empty for one that nobody has answered
     */
    static Optional<Action> reply(Draft draft, Entry row, ApiPath path, Ref who, String email, Body body) {
        boolean joined = row.has("joined_on") || row.has("on");
        return switch (row.findText("reply").orElse(joined ? "ACCEPTED" : "NONE")) {
            case "ACCEPTED" -> Optional.of(new Reply(path, who, email, true, body));
            case "DECLINED" -> Optional.of(new Reply(path, who, email, false, Body.of()));
            case "REMOVED" -> Optional.of(Call.delete(MEMBERSHIP, path));
            case "NONE" -> Optional.empty();
            default -> {
                draft.gap(row.origin("reply"), "one of ACCEPTED, DECLINED, REMOVED, NONE is expected");
                yield Optional.empty();
            }
        };
    }
}
