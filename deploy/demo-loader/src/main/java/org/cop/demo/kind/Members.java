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
import org.cop.demo.plan.Lane;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;

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
        String key = site + "/" + email + "/" + row.text("invited_on");
        Lane lane = draft.siteLane(site);
        Actor admin = draft.people().admin();
        LocalDate invitedOn = row.day("invited_on");
        Actor host = facilitates ? admin : draft.people().facilitator(site, invitedOn, row.origin("invited_on"));
        ApiPath path = Sites.path(site, "members/%s", who);
        Call call = Call.post(
                        MEMBERSHIP,
                        Sites.path(site, facilitates ? "facilitators" : "members"),
                        Body.of(row, "name", "email", "sector", "agency")
                                .with("jobTitle", row, "job_title")
                                .with("on", row, "invited_on"))
                .saving(who);
        draft.add(draft.on(
                invitedOn,
                facilitates ? Phase.FACILITATOR_INVITED : Phase.MEMBER_INVITED,
                key,
                lane,
                host,
                new Invite(call, who, email),
                row.origin()));
        reply(draft, row, path, who, email, Body.of().with("on", row, "joined_on"))
                .ifPresent(action -> {
                    var step = draft.on(
                            row.findDay("joined_on").orElse(invitedOn),
                            facilitates ? Phase.FACILITATOR_JOINED : Phase.MEMBER_JOINED,
                            key + "/reply",
                            lane,
                            admin,
                            action,
                            row.origin());
                    draft.add(row.has("joined_on") ? step.news("MEMBER_JOINED").said("%d joined") : step);
                });
        if (row.isTrue("unsubscribed")) {
            draft.add(draft.on(
                    row.findDay("joined_on").orElse(invitedOn),
                    Phase.SITE_ACTIVE,
                    key + "/unsubscribed",
                    lane,
                    new Actor(email, row.text("role"), Optional.of(site)),
                    Appointments.unsubscribe(),
                    row.origin("unsubscribed")));
        }
        leaving(draft, row, key, lane, path, facilitates);
    }

    private static void leaving(Draft draft, Entry row, String key, Lane lane, ApiPath path, boolean facilitates) {
        Actor admin = draft.people().admin();
        row.findDay("left_on").ifPresent(day -> {
            Actor host = facilitates
                    ? admin
                    : draft.people().facilitator(row.text("site"), day).orElse(admin);
            draft.add(draft.on(
                            day,
                            facilitates ? Phase.FACILITATOR_LEFT : Phase.MEMBER_LEFT,
                            key + "/departure",
                            lane,
                            host,
                            Call.post(
                                    MEMBERSHIP,
                                    path.then("departure"),
                                    Body.of().with("on", row, "left_on").with("reason", row, "leaving_reason")),
                            row.origin())
                    .said("%d left"));
        });
        if (row.isTrue("erased")) {
            draft.outside(
                    Phase.AFTERWARDS,
                    key + "/erasure",
                    lane,
                    admin,
                    Call.post(MEMBERSHIP, path.then("erasure"), Body.of()),
                    row.origin("erased"));
        }
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
