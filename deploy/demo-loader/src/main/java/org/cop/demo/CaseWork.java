package org.cop.demo;

import static org.cop.client.api.Service.CASEBOOK;

import java.util.Map;
import java.util.Optional;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.Waiting;
import org.cop.demo.Step.AddEvidence;
import org.cop.demo.Step.AttachEvidence;
import org.cop.demo.Step.MoveCase;
import org.cop.demo.Step.MoveIssue;
import org.cop.demo.programme.CaseStudy;
import org.cop.demo.programme.CaseStudy.Audience;
import org.cop.demo.programme.Issue;
import org.cop.demo.programme.Site;

/** Members bring cases, others clear them, knowledge brokers bring evidence, and commissioners answer what they are asked. */
final class CaseWork {
    /** Whoever clears has looked for all of it. */
    private static final Map<String, Object> CHECKLIST = Body.of(
            "noPersonNamed", true,
            "noPlaceOrDateIdentifies", true,
            "combinationOfDetailsChecked", true,
            "workersProtected", true);

    private final ApiSession session;

    CaseWork(ApiSession session) {
        this.session = session;
    }

    void move(MoveCase step) {
        CaseStudy study = step.study();
        Site site = step.site();
        People people = session.people();
        switch (step.move()) {
            case DRAFT -> draft(step);
            case HAND_IN -> post(step, people.member(site, study.author(), step.on()), "/review", Body.of());
            case CLEAR_FOR_SITE -> clear(step, study.clearedBy(), Audience.SITE);
            case PRESENT -> present(step);
            case FOLLOW_UP ->
                post(step, people.carrier(site, study, step.on()), "/follow-up", Body.of("on", step.on()));
            case WRITE_UP ->
                post(
                        step,
                        people.carrier(site, study, step.on()),
                        "/write-up",
                        Body.of(
                                "learning", study.learning(),
                                "commissionerIssues", study.commissionerIssues(),
                                "outcome", study.outcome(),
                                "on", step.on()));
            case CLEAR_FOR_READERS -> clear(step, study.publishClearedBy().orElseThrow(), study.audience());
            case PUBLISH ->
                post(step, people.carrier(site, study, step.on()), "/publication", Body.of("on", step.on()));
        }
    }

    /** What was learned is known after the meeting, so it comes with the write-up, if there is to be one. */
    private void draft(MoveCase step) {
        CaseStudy study = step.study();
        ApiResponse draft = session.post(
                step,
                session.people().member(step.site(), study.author(), step.on()),
                CASEBOOK,
                session.sitePath(step.site().code()) + "/case-studies",
                Body.of("content", content(study)));
        session.ids().caseStudy(step.meeting().key(), draft.id());
    }

    private static Map<String, Object> content(CaseStudy study) {
        return Body.of(
                "title", study.title(),
                "kind", study.kind(),
                "summary", study.summary(),
                "presentation", study.presentation(),
                "practicalAction", study.practicalAction(),
                "learning", study.writtenUpOn().isPresent() ? Optional.empty() : study.learning(),
                "commissionerIssues", study.commissionerIssues(),
                "themes", study.themes(),
                "live", study.live(),
                "jointlyWorked", study.jointlyWorked());
    }

    private void clear(MoveCase step, String clearer, Audience audience) {
        session.readAndPost(
                step,
                session.people().clearer(step.site(), clearer, step.on()),
                CASEBOOK,
                path(step),
                "/clearance",
                Body.of("audience", audience, "checklist", CHECKLIST));
    }

    /** The casebook hears of a meeting from the meeting service, and shows nobody whether it has: only this request tells. */
    private void present(MoveCase step) {
        Actor author = session.people().member(step.site(), step.study().author(), step.on());
        Map<String, Object> body =
                Body.of("meetingId", session.ids().meeting(step.meeting().key()));
        Waiting.whileRefused(
                "meeting-unknown",
                () -> "the casebook service to hear of the meeting "
                        + step.meeting().key(),
                () -> post(step, author, "/presentation", body));
    }

    private ApiResponse post(MoveCase step, Actor actor, String move, Map<String, Object> body) {
        return session.post(step, actor, CASEBOOK, path(step) + move, body);
    }

    private String path(MoveCase step) {
        return session.sitePath(step.site().code()) + "/case-studies/"
                + session.ids().caseStudy(step.meeting().key());
    }

    void add(AddEvidence step) {
        CaseStudy.Evidence evidence = step.evidence();
        ApiResponse added = session.post(
                step,
                session.people().broker(evidence.by()),
                CASEBOOK,
                session.programmePath() + "/evidence",
                Body.of(
                        "title", evidence.title(),
                        "authors", evidence.authors(),
                        "year", evidence.year(),
                        "doi", evidence.doi(),
                        "url", evidence.url(),
                        "source", evidence.source(),
                        "brief", evidence.brief(),
                        "on", step.on()));
        session.ids().evidence(evidence.work(), added.id());
    }

    void attach(AttachEvidence step) {
        CaseStudy.Evidence evidence = step.evidence();
        session.post(
                step,
                session.people().broker(evidence.by()),
                CASEBOOK,
                session.sitePath(step.site().code()) + "/case-studies/"
                        + session.ids().caseStudy(step.meeting().key()) + "/evidence",
                Body.of("evidenceId", session.ids().evidence(evidence.work()), "on", step.on()));
    }

    void move(MoveIssue step) {
        Issue issue = step.issue();
        Site site = step.site();
        People people = session.people();
        switch (step.move()) {
            case DRAFT -> draft(step);
            case RAISE ->
                session.readAndPost(
                        step,
                        people.clearer(site, issue.clearedBy(), step.on()),
                        CASEBOOK,
                        session.sitePath(site.code()) + "/issues/"
                                + session.ids().issue(step.origin()),
                        "/clearance",
                        Body.of("checklist", CHECKLIST, "on", step.on()));
            case ACKNOWLEDGE ->
                session.readAndPost(
                        step,
                        people.acknowledger(site, issue, step.on()),
                        CASEBOOK,
                        raised(step),
                        "/acknowledgement",
                        Body.of("on", step.on()));
            case ANSWER -> {
                Issue.Answer answer = issue.answer().orElseThrow();
                session.readAndPost(
                        step,
                        people.commissioner(answer.by()),
                        CASEBOOK,
                        raised(step),
                        "/answer",
                        Body.of("decision", answer.decision(), "text", answer.text(), "on", step.on()));
            }
            case CLEAR_ANSWER ->
                session.readAndPost(
                        step,
                        people.editor(),
                        CASEBOOK,
                        session.programmePath() + "/issue-answers/"
                                + session.ids().issue(step.origin()),
                        "/clearance",
                        Body.of("audience", Audience.COMMISSIONER, "checklist", CHECKLIST));
        }
    }

    private void draft(MoveIssue step) {
        Issue issue = step.issue();
        Optional<String> about = issue.mayNameItsCase()
                ? Optional.of(session.ids().caseStudy(step.meeting().key()))
                : Optional.empty();
        ApiResponse draft = session.post(
                step,
                session.people().member(step.site(), issue.by(), step.on()),
                CASEBOOK,
                session.sitePath(step.site().code()) + "/issues",
                Body.of(
                        "caseStudyId", about,
                        "theme", issue.theme(),
                        "severity", issue.severity(),
                        "summary", issue.summary(),
                        "statement", issue.statement(),
                        "on", step.on()));
        session.ids().issue(step.origin(), draft.id());
    }

    private String raised(MoveIssue step) {
        return session.programmePath() + "/issues/" + session.ids().issue(step.origin());
    }
}
