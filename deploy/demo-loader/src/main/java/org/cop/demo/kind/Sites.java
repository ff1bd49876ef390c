package org.cop.demo.kind;

import static org.cop.client.api.Service.MEMBERSHIP;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Lane;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Step;

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
        Set<String> hosts = new HashSet<>();
        for (Entry site : draft.all(Draft.SITES)) {
            String code = site.text("code");
            Ref ref = draft.define(new Ref("site", code), site.origin("code"));
            Ref host = new Ref("organisation", site.text("hostOrganisation"));
            if (hosts.add(host.name())) {
                Body organisation =
                        Body.of().with("name", site, "hostOrganisation").with("sector", site, "hostSector");
                draft.outside(
                        Phase.ORGANISATIONS,
                        "organisations/" + host.name(),
                        new Lane("organisations", "organisations"),
                        draft.people().admin(),
                        Call.post(MEMBERSHIP, Programmes.path("organisations"), organisation)
                                .saving(host),
                        site.origin());
            }
            draft.outside(
                    Phase.SITES,
                    code,
                    new Lane("sites", "sites"),
                    draft.people().admin(),
                    Call.post(
                                    MEMBERSHIP,
                                    Programmes.path("sites"),
                                    Body.of(site, "code", "place")
                                            .with("hostOrganisationId", host, site.origin("hostOrganisation"))
                                            .with("on", site, "proposedOn"))
                            .saving(ref),
                    site.origin());
            moves(draft, site);
        }
    }

    private static void moves(Draft draft, Entry site) {
        site.findDay("brokeringOn")
                .ifPresent(day -> draft.add(move(
                                draft,
                                site,
                                Phase.BROKERING,
                                "brokering",
                                day,
                                Body.of().with("on", site, "brokeringOn"))
                        .said("brokering from " + words(day))));
        site.findDay("activatedOn").ifPresent(day -> {
            Body body = Body.of().with("on", site, "activatedOn");
            if (site.has("seniorSponsor")) {
                body.with("seniorSponsor", site.isTrue("seniorSponsor"), site.origin("seniorSponsor"));
            }
            draft.add(move(draft, site, Phase.SITE_ACTIVE, "activation", day, body)
                    .news("SITE_ACTIVATED")
                    .said("active from " + words(day)));
        });
        String closing = site.has("closingOn") ? "closingOn" : "closedOn";
        site.findDay(closing)
                .ifPresent(day -> draft.add(move(
                        draft,
                        site,
                        Phase.SITE_CLOSED,
                        "closing",
                        day,
                        Body.of().with("on", site, closing))));
        site.findDay("closedOn")
                .ifPresent(day -> draft.add(move(
                                draft,
                                site,
                                Phase.SITE_CLOSED,
                                "closure",
                                day,
                                Body.of().with("on", site, "closedOn").with("reason", site, "closureReason"))
                        .news("SITE_CLOSED")
                        .said("closed on " + words(day))));
    }

    private static Step move(Draft draft, Entry site, Phase phase, String move, LocalDate day, Body body) {
        String code = site.text("code");
        return draft.on(
                day,
                phase,
                code + "/" + move,
                draft.siteLane(code),
                draft.people().admin(),
                Call.post(MEMBERSHIP, path(code, move), body).seenFirst(),
                site.origin());
    }
}
