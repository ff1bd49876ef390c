package org.cop.demo.kind;

import static org.cop.client.api.Service.CASEBOOK;
import static org.cop.client.api.Service.NEWSLETTER;

import java.time.LocalDate;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code issues/<site>.yaml}, and the issues of cases: what a site asks of commissioners, and what they say. */
final class Issues {
    static final String FILES = "issues/";

    static final Shape SHAPE = Shape.of("theme", "severity", "summary", "statement")
            .values("by", "clearedBy", "acknowledgedBy", "alertRejectedBy")
            .lists("alertReleasedBy")
            .truths("namesCase")
            .days("flaggedOn", "on", "acknowledgedOn")
            .entries(
                    "answer",
                    Shape.of("by", "decision", "text", "clearedBy", "audience")
                            .truths("cleared")
                            .days("on")
                            .needs("by", "on"))
            .needs("by", "on");

    private Issues() {}

    static void plan(Draft draft) {
        for (Entry issue : draft.all(FILES)) {
            String site = issue.origin().stem();
            draft.site(site, issue.origin());
            plan(draft, issue, site, Optional.empty());
        }
    }

    /** @param study the case that it arose from */
    static void plan(Draft draft, Entry issue, String site, Optional<Ref> study) {
        new Planner(draft, issue, site).plan(study.filter(one -> namesCase(issue)));
    }

    /** An issue about secret caseloads travels without its case, so that nobody looks for the worker there. */
    private static boolean namesCase(Entry issue) {
        return issue.has("namesCase")
                ? issue.isTrue("namesCase")
                : !issue.text("theme").equals("secret-caseloads");
    }

    /** Of one issue. */
    private static final class Planner {
        private final Draft draft;
        private final Entry issue;
        private final String site;
        private final Steps steps;
        private final Ref ref;
        private final ApiPath raised;

        Planner(Draft draft, Entry issue, String site) {
            this.draft = draft;
            this.issue = issue;
            this.site = site;
            this.ref = new Ref("issue", issue.origin().key());
            this.steps = draft.steps(draft.siteLane(site), ref.toString(), issue.origin());
            this.raised = Programmes.path("issues/%s", ref);
        }

        void plan(Optional<Ref> study) {
            String flagged = issue.has("flaggedOn") ? "flaggedOn" : "on";
            LocalDate day = issue.day(flagged);
            Body body =
                    Body.of(issue, "theme", "severity", "summary", "statement").with("on", issue, flagged);
            study.ifPresent(id -> body.with("caseStudyId", id));
            Actor by = draft.people().member(site, issue.text("by"), day, issue.origin("by"));
            Call call = Call.post(CASEBOOK, Sites.path(site, "issues"), body).saving(ref);
            steps.on(day, Phase.ISSUE_RAISED, "DRAFT", by, call);
            if (issue.has("clearedBy")) {
                raise();
                issue.findDay("acknowledgedOn").ifPresent(this::acknowledge);
                issue.entry("answer").ifPresent(this::answer);
            }
        }

        private void raise() {
            LocalDate day = issue.day("on");
            Actor clearer = draft.people()
                    .memberOrAppointed(site, issue.text("clearedBy"), day, issue.origin("clearedBy"), People.BROKER);
            Call call = Clearances.of(Sites.path(site, "issues/%s", ref), Body.of(issue, "on"));
            steps.on(day, Phase.ISSUE_RAISED, "RAISE", clearer, call, "ISSUE_RAISED", "issues raised %d");
            for (String name : issue.list("alertReleasedBy")) {
                alert(day, name, "alertReleasedBy", "release");
            }
            issue.findText("alertRejectedBy").ifPresent(name -> alert(day, name, "alertRejectedBy", "rejection"));
        }

        /** Of one that was held because of its text. */
        private void alert(LocalDate day, String name, String field, String decision) {
            Actor by = draft.people().appointed(name, day, issue.origin(field), People.EDITOR, People.ADMIN);
            ApiPath held = Programmes.path("held-alerts/%s", ref);
            Call call = Call.post(NEWSLETTER, held.then(decision), Body.of()).seenFirst();
            steps.on(day, Phase.ISSUE_RAISED, decision + "/" + name, by, call);
        }

        private void acknowledge(LocalDate day) {
            Call call = Call.post(
                            CASEBOOK, raised.then("acknowledgement"), Body.of().with("on", issue, "acknowledgedOn"))
                    .seenFirst();
            steps.on(day, Phase.ISSUE_ACKNOWLEDGED, "ACKNOWLEDGE", acknowledger(day), call);
        }

        /** Unless it is said: whoever answers later; else whoever wants alerts of the site by name; else the first. */
        private Actor acknowledger(LocalDate day) {
            if (issue.has("acknowledgedBy")) {
                return commissioner(issue.text("acknowledgedBy"), day, issue, "acknowledgedBy");
            }
            Optional<Entry> answer = issue.entry("answer");
            if (answer.isPresent()) {
                return commissioner(answer.get().text("by"), day, answer.get(), "by");
            }
            var there = draft.programme().entries("appointments").stream()
                    .filter(one -> one.text("role").equals(People.COMMISSIONER))
                    .filter(one -> !one.day("on").isAfter(day))
                    .toList();
            return there.stream()
                    .filter(one -> one.entry("alerts")
                            .filter(alerts -> alerts.list("sites").contains(site))
                            .isPresent())
                    .findFirst()
                    .or(() -> there.stream().findFirst())
                    .map(one -> commissioner(one.text("email"), day, issue, "acknowledgedOn"))
                    .orElseGet(() -> commissioner("somebody", day, issue, "acknowledgedOn"));
        }

        private Actor commissioner(String name, LocalDate day, Entry from, String field) {
            return draft.people().appointed(name, day, from.origin(field), People.COMMISSIONER);
        }

        private void answer(Entry answer) {
            LocalDate day = answer.day("on");
            Call call = Call.post(CASEBOOK, raised.then("answer"), Body.of(answer, "decision", "text", "on"))
                    .seenFirst();
            Actor by = commissioner(answer.text("by"), day, answer, "by");
            steps.on(day, Phase.ISSUE_ANSWERED, "ANSWER", by, call, "", "answered %d");
            if (answer.text("cleared").equals("false")) {
                return;
            }
            Actor clearer = answer.has("clearedBy")
                    ? draft.people()
                            .appointed(
                                    answer.text("clearedBy"),
                                    day,
                                    answer.origin("clearedBy"),
                                    People.EDITOR,
                                    People.BROKER,
                                    People.ADMIN)
                    : draft.people().editor(day);
            Body audience = answer.has("audience")
                    ? Body.of(answer, "audience")
                    : Body.of().with("audience", "COMMISSIONER");
            Call clear = Clearances.of(Programmes.path("issue-answers/%s", ref), audience);
            steps.on(day, Phase.ISSUE_ANSWERED, "CLEAR_ANSWER", clearer, clear, "ISSUE_ANSWERED", "");
        }
    }
}
