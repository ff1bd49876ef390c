package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What must hold between the parts of a programme: found here, before the first request, instead of halfway through the year. What one
 * field by itself must be like is the services' business; their problem documents say it.
 */
public final class Rules {
    private final Programme programme;
    private final Checks checks;

    private Rules(Programme programme, Checks checks) {
        this.programme = programme;
        this.checks = checks;
    }

    /**
     * Nothing is looked at if there are faults already.
     *
     * @param today in the programme's zone
     */
    public static void check(Programme programme, LocalDate today, Faults faults) {
        if (faults.any()) {
            return; // something stands in for what could not be read, and whatever the rules say of it follows from
            // that
        }
        Checks checks = new Checks(programme, today, faults);
        new Rules(programme, checks).programme();
        int before = faults.count();
        MeetingRules meetings = new MeetingRules(programme, checks);
        meetings.check();
        boolean registersHold = faults.count() == before;
        if (registersHold) {
            meetings.figure1();
        }
        new CaseRules(programme, checks, registersHold).check();
    }

    private void programme() {
        Origin origin = programme.origin();
        checks.inTime(origin, "startsOn", programme.startsOn());
        programme
                .endsOn()
                .ifPresent(
                        end -> checks.notBefore(origin, "endsOn", end, programme.startsOn(), "the programme starts"));
        checks.require(
                programme.appointed(Programme.AppointedAs.EDITOR).findAny().isPresent(),
                origin,
                "appointments",
                "nobody is the EDITOR, who would send the newsletters");
        appointments();
        names();
        Set<String> codes = new HashSet<>();
        for (Site site : programme.sites()) {
            checks.require(codes.add(site.code()), site.origin(), "code", "another site has it");
            site(site);
            site.members().forEach(member -> member(site, member));
        }
        checks.require(!programme.sites().isEmpty(), Origin.of("sites.yaml"), "", "a programme has sites");
    }

    private void appointments() {
        Set<String> parts = new HashSet<>();
        for (Programme.Appointment appointment : programme.appointments()) {
            Origin origin = appointment.origin();
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
        checks.inTime(origin, "invited_on", member.invitedOn());
        checks.inTime(origin, "joined_on", member.joinedOn());
        checks.notBefore(origin, "invited_on", member.invitedOn(), site.brokeringOn(), "brokering began");
        checks.notBefore(origin, "joined_on", member.joinedOn(), member.invitedOn(), "the invitation");
        checks.beforeClosure(origin, "joined_on", member.joinedOn(), site);
        member.leaving().ifPresent(left -> {
            checks.inTime(origin, "left_on", left.on());
            checks.notBefore(origin, "left_on", left.on(), member.joinedOn(), "joining");
            checks.beforeClosure(origin, "left_on", left.on(), site);
        });
        if (member.role() == Member.Role.MEMBER) {
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
