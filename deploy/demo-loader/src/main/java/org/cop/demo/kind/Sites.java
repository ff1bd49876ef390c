package org.cop.demo.kind;

import static org.cop.client.api.Service.MEMBERSHIP;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Lane;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code sites.yaml}: the communities of practice and their hosts. */
final class Sites {
    static final Shape SHAPE = Shape.of("code", "place", "hostOrganisation", "hostSector", "closureReason")
            .truths("seniorSponsor")
            .days("proposedOn", "brokeringOn", "activatedOn", "closingOn", "closedOn")
            .needs("code", "hostOrganisation");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Sites() {}

    /** Something at a site. */
    static ApiPath path(String code, String below, Ref... more) {
        Ref[] ids = new Ref[more.length + 1];
        ids[0] = new Ref("site", code);
        System.arraycopy(more, 0, ids, 1, more.length);
        return ApiPath.of("sites/%s/" + below, ids);
    }

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static void plan(Draft draft) {
        Actor admin = draft.people().admin();
        Set<String> hosts = new HashSet<>();
        for (Entry site : draft.all(Draft.SITES)) {
            String code = site.text("code");
            Ref ref = draft.define(new Ref("site", code), site.origin("code"));
            Ref host = new Ref("organisation", site.text("hostOrganisation"));
            if (hosts.add(host.name())) {
                Body body = Body.of().with("name", site, "hostOrganisation").with("sector", site, "hostSector");
                Call add = Call.post(MEMBERSHIP, Programmes.path("organisations"), body)
                        .saving(host);
                draft.steps(new Lane("hosts", "hosts"), "organisations/" + host.name(), site.origin())
                        .outside(Phase.ORGANISATIONS, "", admin, add);
            }
            Body body = Body.of(site, "code", "place")
                    .with("hostOrganisationId", host, site.origin("hostOrganisation"))
                    .with("on", site, "proposedOn");
            Call propose = Call.post(MEMBERSHIP, Programmes.path("sites"), body).saving(ref);
            Steps steps = draft.steps(draft.siteLane(code), code, site.origin());
            steps.outside(Phase.SITES, "", Optional.of(admin), propose, "%d sites");
            moves(steps, site, admin);
        }
    }

    private static void moves(Steps steps, Entry site, Actor admin) {
        site.findDay("brokeringOn")
                .ifPresent(day -> steps.on(
                        day,
                        Phase.BROKERING,
                        "brokering",
                        admin,
                        move(site, "brokering", "brokeringOn", Body.of()),
                        "",
                        "brokering from " + words(day)));
        site.findDay("activatedOn").ifPresent(day -> {
            Body body = Body.of();
            if (site.has("seniorSponsor")) {
                body.with("seniorSponsor", site.isTrue("seniorSponsor"), site.origin("seniorSponsor"));
            }
            Call call = move(site, "activation", "activatedOn", body);
            steps.on(day, Phase.SITE_ACTIVE, "activation", admin, call, "SITE_ACTIVATED", "active from " + words(day));
        });
        String closing = site.has("closingOn") ? "closingOn" : "closedOn";
        site.findDay(closing)
                .ifPresent(day ->
                        steps.on(day, Phase.SITE_CLOSED, "closing", admin, move(site, "closing", closing, Body.of())));
        site.findDay("closedOn").ifPresent(day -> {
            Call call = move(site, "closure", "closedOn", Body.of().with("reason", site, "closureReason"));
            steps.on(day, Phase.SITE_CLOSED, "closure", admin, call, "SITE_CLOSED", "closed on " + words(day));
        });
    }

    private static Call move(Entry site, String move, String day, Body body) {
        return Call.post(MEMBERSHIP, path(site.text("code"), move), body.with("on", site, day))
                .seenFirst();
    }
}
