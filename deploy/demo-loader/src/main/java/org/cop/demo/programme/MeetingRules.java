package org.cop.demo.programme;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of meetings and their registers. */
final class MeetingRules {
    private final Programme programme;
    private final Checks checks;

    MeetingRules(Programme programme, Checks checks) {
        this.programme = programme;
        this.checks = checks;
    }

    void check() {
        Set<String> keys = new HashSet<>();
        for (Site site : programme.sites()) {
            Set<LocalDateTime> times = new HashSet<>();
            for (Meeting meeting : site.meetings()) {
                checks.key(meeting.origin(), meeting.key());
                checks.require(keys.add(meeting.key()), meeting.origin(), "key", "another meeting has it");
                checks.require(
                        times.add(meeting.startsAt()), meeting.origin(), "startsAt", "another meeting begins then");
                meeting(site, meeting);
            }
        }
    }

    private void meeting(Site site, Meeting meeting) {
        Origin origin = meeting.origin();
        checks.notBefore(origin, "startsAt", meeting.day(), site.activatedOn(), site.code() + " is active");
        checks.beforeClosure(origin, "startsAt", meeting.day(), site);
        checks.require(
                site.facilitator(meeting.day()).isPresent(),
                origin,
                "startsAt",
                site.code() + " has no facilitator on " + meeting.day());
        meeting.register().ifPresent(register -> {
            checks.inTime(origin, "startsAt", meeting.day());
            checks.require(!register.attended().isEmpty(), origin, "attended", "nobody came, so nothing was held");
            Set<String> seen = new HashSet<>();
            line(site, meeting, "attended", register.attended(), seen);
            line(site, meeting, "apology", register.apology(), seen);
            line(site, meeting, "absent", register.absent(), seen);
        });
    }

    private void line(Site site, Meeting meeting, String field, List<String> people, Set<String> seen) {
        for (int i = 0; i < people.size(); i++) {
            String person = people.get(i);
            String place = field + "[" + i + "]";
            checks.belongs(meeting.origin(), place, person, site, meeting.day());
            checks.require(seen.add(person), meeting.origin(), place, person + " is in this register twice");
        }
    }

    /** What the registers make of somebody must be what the file says. Follows from the registers, so it is looked at when they hold. */
    void figure1() {
        for (Site site : programme.sites()) {
            site.members().forEach(member -> figure1(site, member));
        }
    }

    private void figure1(Site site, Member member) {
        member.figure1().ifPresent(expected -> {
            Member.Figure1 found = member.role() == Member.Role.FACILITATOR
                    ? Member.Figure1.F
                    : attended(site, member) >= 2 ? Member.Figure1.X : Member.Figure1.Y;
            checks.require(
                    found == expected,
                    member.origin(),
                    "figure1",
                    expected + " is expected, and by the registers (" + attended(site, member) + " attended) it is "
                            + found);
        });
    }

    private static long attended(Site site, Member member) {
        return site.meetings().stream()
                .filter(meeting -> member.belongsOn(meeting.day()))
                .flatMap(meeting -> meeting.register().stream())
                .filter(register -> register.attended().contains(member.localPart()))
                .count();
    }
}
