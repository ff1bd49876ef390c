package org.cop.demo.kind;

import static org.cop.client.api.Service.CASEBOOK;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.kind.Meetings.Met;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Phase;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Steps;

/** {@code cases/<key>.yaml}: one anonymised case, from its draft to its readers, and what follows from it. */
final class Cases {
    static final String FILES = "cases/";

    private static final String[] TEXTS = {
        "title", "kind", "summary", "presentation", "practicalAction", "commissionerIssues"
    };

    static final Shape SHAPE = Shape.of(TEXTS)
            .values("site", "author", "clearedBy", "publishClearedBy", "learning", "outcome", "audience")
            .lists("themes")
            .truths("live", "jointlyWorked", "handedIn")
            .days("draftedOn", "followedUpOn", "writtenUpOn", "publishedOn")
            .entries(
                    "revisions",
                    Shape.of(TEXTS)
                            .values("by", "learning")
                            .lists("themes")
                            .truths("live", "jointlyWorked")
                            .needs("by"))
            .entries("withdrawn", Shape.of("by", "reason").days("on").needs("on"))
            .entries("actions", Actions.SHAPE)
            .entries("evidence", EvidenceItems.ATTACHED)
            .entries("issues", Issues.SHAPE)
            .needs("author");

    private Cases() {}

    static void plan(Draft draft) {
        for (Entry study : draft.all(FILES)) {
            String key = study.origin().stem();
            Optional<Met> met = Meetings.find(draft, key);
            if (met.isEmpty() && !(study.has("site") && study.has("draftedOn"))) {
                draft.gap(
                        study.origin(),
                        "there is no meeting with the key %s (a case without one says site and draftedOn)"
                                .formatted(key));
            } else {
                new Planner(draft, study, met).plan();
            }
        }
    }

    /** Of one case. */
    private static final class Planner {
        private final Draft draft;
        private final Entry study;
        private final Optional<Met> met;
        private final String site;
        private final LocalDate draftedOn;
        private final Steps steps;
        private final Ref ref;
        private final ApiPath path;
        private final Actor author;

        Planner(Draft draft, Entry study, Optional<Met> met) {
            this.draft = draft;
            this.study = study;
            this.met = met;
            this.site = met.map(Met::site).orElseGet(() -> study.text("site"));
            this.draftedOn =
                    study.findDay("draftedOn").or(() -> met.map(Met::day)).orElseThrow();
            draft.site(site, study.origin("site"));
            this.ref = new Ref("case", study.origin().stem());
            this.steps = draft.steps(draft.siteLane(site), ref.toString(), study.origin());
            this.path = Sites.path(site, "case-studies/%s", ref);
            this.author = draft.people().member(site, study.text("author"), draftedOn, study.origin("author"));
        }

        void plan() {
            Call draftIt = Call.post(
                            CASEBOOK,
                            Sites.path(site, "case-studies"),
                            Body.of().with("content", content()))
                    .saving(ref);
            steps.on(draftedOn, Phase.CASE_DRAFTED, "DRAFT", author, draftIt);
            revisions();
            if (!study.text("handedIn").equals("false")) {
                steps.on(draftedOn, Phase.CASE_DRAFTED, "HAND_IN", author, move("review", Body.of()));
            }
            if (study.has("clearedBy")) {
                clear(
                        draftedOn,
                        Phase.CASE_DRAFTED,
                        "CLEAR_FOR_SITE",
                        "clearedBy",
                        Body.of().with("audience", "SITE"));
                met.ifPresent(meeting -> steps.on(
                        meeting.day(),
                        Phase.CASE_PRESENTED,
                        "PRESENT",
                        author,
                        move("presentation", Body.of().with("meetingId", meeting.ref()))));
            }
            met.ifPresent(meeting ->
                    study.entries("actions").forEach(action -> Actions.plan(draft, meeting, Optional.of(ref), action)));
            LocalDate discussedOn = met.map(Met::day).orElse(draftedOn);
            study.entries("evidence")
                    .forEach(item -> EvidenceItems.attach(draft, item, steps.lane(), path, discussedOn));
            study.entries("issues").forEach(issue -> Issues.plan(draft, issue, site, Optional.of(ref)));
            writtenUp();
            withdrawn();
        }

        /** What was learned is known after the meeting, so it comes with the write-up, if there is to be one. */
        private Body content() {
            Body content = Body.of(study, TEXTS);
            fill(content, study);
            if (!study.has("writtenUpOn")) {
                content.with("learning", study, "learning");
            }
            return content;
        }

        private static void fill(Body content, Entry from) {
            content.with("themes", from, "themes")
                    .with("live", from, "live")
                    .with("jointlyWorked", from, "jointlyWorked");
        }

        private void revisions() {
            Body content = content();
            int number = 0;
            for (Entry revision : study.entries("revisions")) {
                for (String field : TEXTS) {
                    content.with(field, revision, field);
                }
                fill(content, revision);
                Actor by = draft.people().member(site, revision.text("by"), draftedOn, revision.origin("by"));
                Call call = Call.put(CASEBOOK, path, Body.of().with("content", content.copy()))
                        .seenFirst();
                steps.on(draftedOn, Phase.CASE_DRAFTED, "REVISION/" + number++, by, call);
            }
        }

        private void writtenUp() {
            progress("followedUpOn", Phase.CASE_FOLLOWED_UP, "follow-up", Body.of());
            progress(
                    "writtenUpOn",
                    Phase.CASE_WRITTEN_UP,
                    "write-up",
                    Body.of(study, "learning", "commissionerIssues", "outcome"));
            LocalDate cleared = study.findDay("writtenUpOn").orElse(draftedOn);
            if (study.has("publishClearedBy")) {
                clear(
                        cleared,
                        Phase.CASE_WRITTEN_UP,
                        "CLEAR_FOR_READERS",
                        "publishClearedBy",
                        Body.of(study, "audience"));
            }
            progress("publishedOn", Phase.CASE_PUBLISHED, "publication", Body.of());
        }

        /** By its author while still there, then by the facilitator. */
        private void progress(String field, Phase phase, String move, Body body) {
            study.findDay(field).ifPresent(day -> {
                boolean publishes = field.equals("publishedOn");
                steps.on(
                        day,
                        phase,
                        move,
                        carrier(day, field),
                        move(move, body.with("on", study, field)),
                        publishes && !isWithdrawnIn(YearMonth.from(day)) ? "CASE_STUDY_PUBLISHED" : "",
                        publishes ? "cases published %d" : "");
            });
        }

        private boolean isWithdrawnIn(YearMonth month) {
            return study.entry("withdrawn")
                    .filter(withdrawn -> !YearMonth.from(withdrawn.day("on")).isAfter(month))
                    .isPresent();
        }

        private void withdrawn() {
            study.entry("withdrawn").ifPresent(withdrawn -> {
                LocalDate day = withdrawn.day("on");
                Actor by = withdrawn.has("by")
                        ? draft.people().member(site, withdrawn.text("by"), day, withdrawn.origin("by"))
                        : carrier(day, "withdrawn");
                Call call = Call.post(CASEBOOK, path.then("withdrawal"), Body.of(withdrawn, "on", "reason"));
                String news = study.has("publishedOn") ? "CASE_STUDY_WITHDRAWN" : "";
                steps.on(day, Phase.CASE_WITHDRAWN, "withdrawal", by, call, news, "cases withdrawn %d");
            });
        }

        private Actor carrier(LocalDate day, String field) {
            return draft.people()
                    .findMember(site, study.text("author"), day)
                    .orElseGet(() -> draft.people().facilitator(site, day, study.origin(field)));
        }

        private void clear(LocalDate day, Phase phase, String key, String field, Body body) {
            Actor by =
                    draft.people().memberOrAppointed(site, study.text(field), day, study.origin(field), People.BROKER);
            steps.on(day, phase, key, by, Clearances.of(path, body));
        }

        private Call move(String move, Body body) {
            return Call.post(CASEBOOK, path.then(move), body);
        }
    }
}
