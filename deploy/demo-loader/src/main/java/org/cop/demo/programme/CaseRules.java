package org.cop.demo.programme;

import static org.cop.demo.programme.Programme.AppointedAs.COMMISSIONER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.demo.programme.CaseStudy.Audience;

/** What must hold of cases and of what follows from them: above all, who may clear what. */
final class CaseRules {
    private final Programme programme;
    private final Checks checks;
    private final boolean registersHold;
    private final Map<String, Meeting> meetings;
    private final Set<String> actions = new HashSet<>();

    /** @param registersHold otherwise who attended is not known, and nothing is said that follows from it */
    CaseRules(Programme programme, Checks checks, boolean registersHold) {
        this.programme = programme;
        this.checks = checks;
        this.registersHold = registersHold;
        this.meetings = programme
                .meetings()
                .collect(Collectors.toMap(Meeting::key, Function.identity(), (first, second) -> first));
    }

    void check() {
        for (Site site : programme.sites()) {
            Set<String> titles = new HashSet<>();
            Set<String> lines = new HashSet<>();
            for (Meeting meeting : site.meetings()) {
                meeting.caseStudy().ifPresent(study -> {
                    checks.require(
                            titles.add(study.title()), study.origin(), "title", "another case of the site has it");
                    study.issues()
                            .forEach(issue -> checks.require(
                                    lines.add(issue.summary()),
                                    issue.origin(),
                                    "summary",
                                    "another issue of the site has it"));
                    caseStudy(site, meeting, study);
                    writtenUp(site, meeting, study);
                    study.actions().forEach(action -> action(site, meeting, action));
                    study.evidence().forEach(evidence -> evidence(site, evidence));
                    study.issues().forEach(issue -> issue(site, meeting, issue));
                });
            }
        }
    }

    private void caseStudy(Site site, Meeting meeting, CaseStudy study) {
        Origin origin = study.origin();
        boolean attended = meeting.register()
                .filter(register -> register.attended().contains(study.author()))
                .isPresent();
        checks.require(
                attended || !registersHold, origin, "author", study.author() + " did not attend " + meeting.key());
        clearer(site, origin, "clearedBy", study.clearedBy(), meeting.day());
        checks.require(
                !study.clearedBy().equals(study.author()),
                origin,
                "clearedBy",
                "somebody other than the author clears a case");
    }

    private void writtenUp(Site site, Meeting meeting, CaseStudy study) {
        Origin origin = study.origin();
        step(site, origin, "followedUpOn", study.followedUpOn(), Optional.of(meeting.day()));
        step(site, origin, "writtenUpOn", study.writtenUpOn(), study.followedUpOn());
        step(site, origin, "publishedOn", study.publishedOn(), study.writtenUpOn());
        if (study.writtenUpOn().isPresent()) {
            checks.require(study.learning().isPresent(), origin, "learning", "is missing in a case that is written up");
            checks.require(study.outcome().isPresent(), origin, "outcome", "is missing in a case that is written up");
        }
        study.publishClearedBy().ifPresent(clearer -> publicationClearer(site, study, clearer));
        if (study.publishedOn().isPresent()) {
            checks.require(
                    study.audience() != Audience.SITE,
                    origin,
                    "audience",
                    "a case that stays at its site is not published");
            checks.require(
                    study.publishClearedBy().isPresent(), origin, "publishClearedBy", "is missing in a published case");
            checks.require(study.summary().isPresent(), origin, "summary", "is missing in a published case");
        }
        study.followedUpOn().ifPresent(day -> carrier(site, origin, "followedUpOn", study, day));
        study.writtenUpOn().ifPresent(day -> carrier(site, origin, "writtenUpOn", study, day));
        study.publishedOn().ifPresent(day -> carrier(site, origin, "publishedOn", study, day));
    }

    private void publicationClearer(Site site, CaseStudy study, String clearer) {
        Origin origin = study.origin();
        if (study.writtenUpOn().isEmpty()) {
            checks.fault(origin, "publishClearedBy", "there is no written-up text, for writtenUpOn is missing");
            return;
        }
        LocalDate writtenUpOn = study.writtenUpOn().get();
        clearer(site, origin, "publishClearedBy", clearer, writtenUpOn);
        boolean wroteIt = site.carrier(study, writtenUpOn)
                .filter(carrier -> carrier.localPart().equals(clearer))
                .isPresent();
        checks.require(
                !wroteIt && !clearer.equals(study.author()),
                origin,
                "publishClearedBy",
                "somebody other than the author, and than whoever wrote it up, clears the written-up text");
        boolean answersForTheSite = checks.isBroker(clearer, writtenUpOn)
                || site.member(clearer, writtenUpOn)
                        .filter(member -> member.role() == Member.Role.FACILITATOR)
                        .isPresent();
        checks.require(
                answersForTheSite || study.audience().compareTo(Audience.COMMISSIONER) < 0,
                origin,
                "publishClearedBy",
                "for readers beyond the programme the facilitator or a knowledge broker clears, not " + clearer);
    }

    /** Each step after the one before it, while the site is open and the author there. */
    private void step(Site site, Origin origin, String field, Optional<LocalDate> on, Optional<LocalDate> before) {
        if (on.isEmpty()) {
            return;
        }
        LocalDate day = on.get();
        checks.inTime(origin, field, day);
        checks.beforeClosure(origin, field, day, site);
        before.ifPresentOrElse(
                earlier -> checks.notBefore(origin, field, day, earlier, "the step before it"),
                () -> checks.fault(origin, field, "the step before it is missing"));
    }

    private void carrier(Site site, Origin origin, String field, CaseStudy study, LocalDate day) {
        checks.require(
                site.carrier(study, day).isPresent(),
                origin,
                field,
                "neither the author nor a facilitator is there on " + day);
    }

    private void clearer(Site site, Origin origin, String field, String person, LocalDate day) {
        if (!checks.isBroker(person, day)) {
            checks.belongs(origin, field, person, site, day);
        }
    }

    private void action(Site site, Meeting meeting, CaseStudy.Action action) {
        Origin origin = action.origin();
        checks.key(origin, action.key());
        checks.require(actions.add(action.key()), origin, "key", action.key() + " is the key of another action");
        action.dueOn().ifPresent(due -> checks.notBefore(origin, "dueOn", due, meeting.day(), "it was agreed"));
        action.feedback().ifPresent(feedback -> {
            Meeting later = meetings.get(feedback.at());
            boolean fits = later != null
                    && site.meetings().contains(later)
                    && later.startsAt().isAfter(meeting.startsAt());
            checks.require(fits, origin, "feedback.at", feedback.at() + " is no later meeting of " + site.code());
        });
    }

    private void evidence(Site site, CaseStudy.Evidence evidence) {
        Origin origin = evidence.origin();
        checks.inTime(origin, "on", evidence.on());
        checks.beforeClosure(origin, "on", evidence.on(), site);
        checks.require(
                checks.isBroker(evidence.by(), evidence.on()),
                origin,
                "by",
                evidence.by() + " is no knowledge broker on " + evidence.on());
    }

    private void issue(Site site, Meeting meeting, Issue issue) {
        Origin origin = issue.origin();
        checks.inTime(origin, "on", issue.on());
        checks.beforeClosure(origin, "on", issue.on(), site);
        checks.notBefore(origin, "on", issue.on(), meeting.day(), "the case was presented");
        checks.belongs(origin, "by", issue.by(), site, issue.on());
        clearer(site, origin, "clearedBy", issue.clearedBy(), issue.on());
        checks.require(
                !issue.clearedBy().equals(issue.by()),
                origin,
                "clearedBy",
                "somebody other than whoever wrote the issue clears it");
        issue.acknowledgedOn().ifPresent(day -> {
            checks.inTime(origin, "acknowledgedOn", day);
            checks.notBefore(origin, "acknowledgedOn", day, issue.on(), "it was raised");
            checks.require(
                    programme.appointed(COMMISSIONER).anyMatch(one -> !one.on().isAfter(day)),
                    origin,
                    "acknowledgedOn",
                    "there is no commissioner on " + day);
        });
        issue.answer().ifPresent(answer -> {
            checks.inTime(origin, "answer.on", answer.on());
            checks.notBefore(
                    origin, "answer.on", answer.on(), issue.acknowledgedOn().orElse(issue.on()), "it was acknowledged");
            checks.require(
                    checks.isAppointed(answer.by(), answer.on(), COMMISSIONER),
                    origin,
                    "answer.by",
                    answer.by() + " is no commissioner on " + answer.on());
        });
    }
}
