package org.cop.demo;

import static org.cop.demo.programme.Programme.AppointedAs.COMMISSIONER;
import static org.cop.demo.programme.Programme.AppointedAs.EDITOR;
import static org.cop.demo.programme.Programme.AppointedAs.KNOWLEDGE_BROKER;
import static org.cop.demo.programme.Programme.AppointedAs.PROGRAMME_ADMIN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.cop.demo.programme.CaseStudy;
import org.cop.demo.programme.Issue;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Programme.AppointedAs;
import org.cop.demo.programme.Programme.Appointment;
import org.cop.demo.programme.Site;

/** Who does what: finds, for something that happens on a day, the person of the programme who does it. That there is one, the rules have seen to. */
record People(Programme programme) {
    Actor admin() {
        return new Actor(programme.admin(), PROGRAMME_ADMIN.name(), Optional.empty());
    }

    Actor editor() {
        return Actor.of(programme.appointed(EDITOR).findFirst().orElseThrow());
    }

    Actor facilitator(Site site, LocalDate on) {
        return Actor.of(site.facilitator(on).orElseThrow(), site);
    }

    Actor member(Site site, String localPart, LocalDate on) {
        return Actor.of(site.member(localPart, on).orElseThrow(), site);
    }

    Actor broker(String localPart) {
        return Actor.of(appointed(KNOWLEDGE_BROKER, localPart).findFirst().orElseThrow());
    }

    /** Somebody of the site, or else a knowledge broker. */
    Actor clearer(Site site, String localPart, LocalDate on) {
        return site.member(localPart, on).map(member -> Actor.of(member, site)).orElseGet(() -> broker(localPart));
    }

    /** Whoever follows the case up, writes it up and publishes it on that day. */
    Actor carrier(Site site, CaseStudy study, LocalDate on) {
        return Actor.of(site.carrier(study, on).orElseThrow(), site);
    }

    Actor commissioner(String localPart) {
        return Actor.of(appointed(COMMISSIONER, localPart).findFirst().orElseThrow());
    }

    /** Whoever answers later; else whoever wants to hear of the site by name; else the first. */
    Actor acknowledger(Site site, Issue issue, LocalDate on) {
        if (issue.answer().isPresent()) {
            return commissioner(issue.answer().get().by());
        }
        Stream<Appointment> there =
                programme.appointed(COMMISSIONER).filter(one -> !one.on().isAfter(on));
        return there.sorted((one, other) -> Boolean.compare(hears(other, site), hears(one, site)))
                .map(Actor::of)
                .findFirst()
                .orElseThrow();
    }

    private static boolean hears(Appointment commissioner, Site site) {
        return commissioner
                .alerts()
                .filter(alerts -> alerts.sites().contains(site.code()))
                .isPresent();
    }

    private Stream<Appointment> appointed(AppointedAs role, String localPart) {
        return programme
                .appointed(role)
                .filter(one -> Member.localPart(one.email()).equals(localPart));
    }
}
