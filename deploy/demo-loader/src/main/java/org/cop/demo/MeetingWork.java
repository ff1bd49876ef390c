package org.cop.demo;

import static org.cop.client.api.Service.MEETING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.Waiting;
import org.cop.demo.Step.AgreeAction;
import org.cop.demo.Step.FeedBack;
import org.cop.demo.Step.MoveMeeting;
import org.cop.demo.programme.CaseStudy;
import org.cop.demo.programme.Meeting;
import org.cop.demo.programme.Site;

/** Facilitators plan meetings, record who came, note what was agreed, and hear what came of it. */
final class MeetingWork {
    private final ApiSession session;
    private final Map<String, Set<String>> rosters = new ConcurrentHashMap<>();

    MeetingWork(ApiSession session) {
        this.session = session;
    }

    void move(MoveMeeting step) {
        Meeting meeting = step.meeting();
        Actor facilitator = session.people().facilitator(step.site(), step.on());
        String meetings = session.sitePath(step.site().code()) + "/meetings";
        switch (step.move()) {
            case SCHEDULE -> {
                ApiResponse scheduled = session.post(
                        step,
                        facilitator,
                        MEETING,
                        meetings,
                        Body.of("startsAt", meeting.startsAt(), "place", meeting.place()));
                session.ids().meeting(meeting.key(), scheduled.id());
            }
            case RECORD_REGISTER -> recordRegister(step, facilitator, meetings + "/" + id(meeting) + "/register");
            case HOLD -> session.post(step, facilitator, MEETING, meetings + "/" + id(meeting) + "/holding", Body.of());
        }
    }

    private void recordRegister(MoveMeeting step, Actor facilitator, String path) {
        Meeting.Register register = step.meeting().register().orElseThrow();
        List<Map<String, Object>> entries = new ArrayList<>();
        enter(entries, step, register.attended(), "ATTENDED");
        enter(entries, step, register.apology(), "APOLOGY");
        enter(entries, step, register.absent(), "ABSENT");
        Set<String> members = new HashSet<>();
        entries.forEach(entry -> members.add((String) entry.get("memberId")));
        awaitRoster(step.site(), facilitator, members);
        session.put(step, facilitator, MEETING, path, Body.of("entries", entries));
    }

    private void enter(List<Map<String, Object>> entries, MoveMeeting step, List<String> people, String status) {
        for (String person : people) {
            String memberId =
                    session.ids().member(step.site().member(person, step.on()).orElseThrow());
            entries.add(Body.of("memberId", memberId, "status", status));
        }
    }

    /** The meeting service takes nobody into a register before it has heard that they joined. */
    private void awaitRoster(Site site, Actor facilitator, Set<String> members) {
        Set<String> heardOf = rosters.computeIfAbsent(site.code(), code -> ConcurrentHashMap.newKeySet());
        session.readiness().await(MEETING, facilitator);
        Waiting.until(() -> "the roster of " + site.code() + " to hold everybody who joined", () -> {
            if (!heardOf.containsAll(members)) {
                for (JsonNode member :
                        session.http().list(MEETING, session.sitePath(site.code()) + "/roster", facilitator.email())) {
                    heardOf.add(member.path("memberId").asText());
                }
            }
            return heardOf.containsAll(members);
        });
    }

    void agree(AgreeAction step) {
        CaseStudy.Action action = step.action();
        Map<String, Object> body = Body.of(
                "objective", action.objective(),
                "ownerRoles", action.ownerRoles(),
                "dueOn", action.dueOn(),
                "caseStudyId", session.ids().caseStudy(step.meeting().key()),
                "on", step.on());
        // The meeting service knows a case once the casebook's event of its presentation has come.
        ApiResponse agreed = Waiting.whileRefused(
                "case-unknown",
                () -> "the meeting service to know the case of "
                        + step.meeting().key(),
                () -> session.post(
                        step,
                        session.people().facilitator(step.site(), step.on()),
                        MEETING,
                        session.sitePath(step.site().code()) + "/meetings/" + id(step.meeting()) + "/actions",
                        body));
        session.ids().action(action.key(), agreed.id());
    }

    void feedBack(FeedBack step) {
        CaseStudy.Feedback feedback = step.feedback();
        session.post(
                step,
                session.people().facilitator(step.site(), step.on()),
                MEETING,
                session.sitePath(step.site().code()) + "/actions/"
                        + session.ids().action(step.action().key()) + "/feedback",
                Body.of(
                        "meetingId", id(step.askedAt()),
                        "tried", feedback.tried(),
                        "helpful", feedback.helpful(),
                        "comment", feedback.comment(),
                        "on", step.on()));
    }

    private String id(Meeting meeting) {
        return session.ids().meeting(meeting.key());
    }
}
