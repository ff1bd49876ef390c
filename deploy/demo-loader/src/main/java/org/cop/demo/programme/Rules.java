package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold between the parts of a programme, so that the platform will take all of it: found here, before the first request, instead
 * of halfway through the year.
 */
public final class Rules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,60}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,12}");

    /** An invitation can be accepted for so many days. */
    private static final int INVITATION_LASTS = 14;

    private final Programme programme;
    private final Checks checks;

    private Rules(Programme programme, Checks checks) {
        this.programme = programme;
        this.checks = checks;
    }

    /** @param today in the programme's zone */
    public static void check(Programme programme, LocalDate today, Faults faults) {
        Checks checks = new Checks(programme, today, faults);
        new Rules(programme, checks).programme();
        new MeetingRules(programme, checks).check();
        new CaseRules(programme, checks).check();
    }

    private void programme() {
        Origin origin = programme.origin();
        checks.require(
                SLUG.matcher(programme.slug()).matches() || programme.slug().isEmpty(),
                origin,
                "slug",
                "small letters, digits and hyphens, 2 to 60 of them");
        checks.inTime(origin, "startsOn", programme.startsOn());
        programme
                .endsOn()
                .ifPresent(
                        end -> checks.notBefore(origin, "endsOn", end, programme.startsOn(), "the programme starts"));
        checks.address(origin, "admin", programme.admin());
        checks.require(
                programme.appointed(Programme.AppointedAs.EDITOR).findAny().isPresent(),
                origin,
                "appointments",
                "nobody is the EDITOR, who would send the newsletters");
        programme.publicSubscribers().forEach(address -> checks.address(origin, "publicSubscribers", address));
        appointments();
        names();
        Set<String> codes = new HashSet<>();
        for (Site site : programme.sites()) {
            checks.require(codes.add(site.code()), site.origin(), "code", "another site has it");
            site(site);
            site.members().forEach(member -> member(site, member));
        }
        checks.require(!programme.sites().isEmpty(), new Origin("sites.yaml", ""), "", "a programme has sites");
    }

    private void appointments() {
        Set<String> parts = new HashSet<>();
        for (Programme.Appointment appointment : programme.appointments()) {
            Origin origin = appointment.origin();
            checks.address(origin, "email", appointment.email());
            checks.inTime(origin, "on", appointment.on());
            checks.require(
                    parts.add(appointment.role() + " " + appointment.email()),
                    origin,
                    "email",
                    appointment.email() + " is appointed to this twice");
            appointment.alerts().ifPresent(alerts -> {
                checks.require(
                        appointment.role() == Programme.AppointedAs.COMMISSIONER,
                        alerts.origin(),
                        "",
                        "alerts are for commissioners");
                alerts(alerts);
            });
        }
    }

    private void alerts(Programme.Alerts alerts) {
        alerts.themes().forEach(theme -> checks.theme(alerts.origin(), "themes", theme));
        for (String code : alerts.sites()) {
            checks.require(
                    programme.sites().stream().anyMatch(site -> site.code().equals(code)),
                    alerts.origin(),
                    "sites",
                    "there is no site " + code);
        }
    }

    /** The files call people by the first half of their address, so no two may share one. */
    private void names() {
        Map<String, String> addresses = new HashMap<>();
        programme.appointments().forEach(one -> name(addresses, one.email(), one.origin()));
        programme.members().forEach(one -> name(addresses, one.email(), one.origin()));
    }

    private void name(Map<String, String> addresses, String email, Origin origin) {
        String other = addresses.putIfAbsent(Member.localPart(email), email);
        checks.require(
                other == null || other.equals(email),
                origin,
                "email",
                "begins like " + other + ": who would be meant?");
    }

    private void site(Site site) {
        Origin origin = site.origin();
        checks.require(
                CODE.matcher(site.code()).matches() || site.code().isEmpty(),
                origin,
                "code",
                "capital letters, digits and hyphens, 12 at most");
        checks.inTime(origin, "proposedOn", site.proposedOn());
        checks.inTime(origin, "activatedOn", site.activatedOn());
        checks.notBefore(origin, "brokeringOn", site.brokeringOn(), site.proposedOn(), "it was proposed");
        checks.notBefore(origin, "activatedOn", site.activatedOn(), site.brokeringOn(), "brokering began");
        site.closure().ifPresent(closure -> {
            checks.inTime(origin, "closedOn", closure.on());
            checks.notBefore(origin, "closedOn", closure.on(), site.activatedOn(), "it was activated");
        });
        checks.require(
                site.members().stream().anyMatch(member -> member.role() == Member.Role.FACILITATOR),
                origin,
                "",
                "nobody in members.csv is its FACILITATOR");
    }

    private void member(Site site, Member member) {
        Origin origin = member.origin();
        checks.address(origin, "email", member.email());
        checks.inTime(origin, "invited_on", member.invitedOn());
        checks.inTime(origin, "joined_on", member.joinedOn());
        checks.notBefore(origin, "invited_on", member.invitedOn(), site.brokeringOn(), "brokering began");
        checks.notBefore(origin, "joined_on", member.joinedOn(), member.invitedOn(), "the invitation");
        if (!member.invitedOn().equals(Entry.NO_DATE)
                && member.joinedOn().isAfter(member.invitedOn().plusDays(INVITATION_LASTS))) {
            checks.fault(origin, "joined_on", "an invitation lasts " + INVITATION_LASTS + " days");
        }
        checks.beforeClosure(origin, "joined_on", member.joinedOn(), site);
        member.leaving().ifPresent(left -> {
            checks.inTime(origin, "left_on", left.on());
            checks.notBefore(origin, "left_on", left.on(), member.joinedOn(), "joining");
            checks.beforeClosure(origin, "left_on", left.on(), site);
        });
        if (member.role() == Member.Role.MEMBER && !member.invitedOn().equals(Entry.NO_DATE)) {
            checks.require(
                    site.facilitator(member.invitedOn()).isPresent(),
                    origin,
                    "invited_on",
                    site.code() + " has no facilitator on " + member.invitedOn() + " who could invite");
        }
        long atATime = site.members().stream()
                .filter(other -> other.email().equals(member.email()) && overlap(other, member))
                .count();
        checks.require(atATime == 1, origin, "email", member.email() + " is at " + site.code() + " twice at a time");
    }

    private static boolean overlap(Member one, Member other) {
        return one.belongsOn(other.joinedOn()) || other.belongsOn(one.joinedOn());
    }
}
