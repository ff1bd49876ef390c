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
    private final Desk desk;
    private final Map<String, Set<String>> rosters = new ConcurrentHashMap<>();

    MeetingWork(Desk desk) {
        this.desk = desk;
    }

    void move(MoveMeeting step) {
        Meeting meeting = step.meeting();
        Actor facilitator = desk.cast().facilitator(step.site(), step.on());
        String meetings = desk.sitePath(step.site().code()) + "/meetings";
        switch (step.move()) {
            case SCHEDULE -> {
                ApiResponse scheduled = desk.post(
                        step,
                        facilitator,
                        MEETING,
                        meetings,
                        Body.of("startsAt", meeting.startsAt(), "place", meeting.place()));
                desk.known().meeting(meeting.key(), scheduled.id());
            }
            case RECORD_REGISTER -> recordRegister(step, facilitator, meetings + "/" + id(meeting) + "/register");
            case HOLD -> desk.post(step, facilitator, MEETING, meetings + "/" + id(meeting) + "/holding", Body.of());
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
        desk.put(step, facilitator, MEETING, path, Body.of("entries", entries));
    }

    private void enter(List<Map<String, Object>> entries, MoveMeeting step, List<String> people, String status) {
        for (String person : people) {
            String memberId =
                    desk.known().member(step.site().member(person, step.on()).orElseThrow());
            entries.add(Body.of("memberId", memberId, "status", status));
        }
    }

    /** The meeting service takes nobody into a register before it has heard that they joined. */
    private void awaitRoster(Site site, Actor facilitator, Set<String> members) {
        Set<String> heardOf = rosters.computeIfAbsent(site.code(), code -> ConcurrentHashMap.newKeySet());
        desk.doors().await(MEETING, facilitator);
        Waiting.until(() -> "the roster of " + site.code() + " to hold everybody who joined", () -> {
            if (!heardOf.containsAll(members)) {
                for (JsonNode member :
                        desk.http().list(MEETING, desk.sitePath(site.code()) + "/roster", facilitator.email())) {
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
                "caseStudyId", desk.known().caseStudy(step.meeting().key()),
                "on", step.on());
        // The meeting service knows a case once the casebook's event of its presentation has come.
        ApiResponse agreed = Waiting.whileRefused(
                "case-unknown",
                () -> "the meeting service to know the case of "
                        + step.meeting().key(),
                () -> desk.post(
                        step,
                        desk.cast().facilitator(step.site(), step.on()),
                        MEETING,
                        desk.sitePath(step.site().code()) + "/meetings/" + id(step.meeting()) + "/actions",
                        body));
        desk.known().action(action.key(), agreed.id());
    }

    void feedBack(FeedBack step) {
        CaseStudy.Feedback feedback = step.feedback();
        desk.post(
                step,
                desk.cast().facilitator(step.site(), step.on()),
                MEETING,
                desk.sitePath(step.site().code()) + "/actions/"
                        + desk.known().action(step.action().key()) + "/feedback",
                Body.of(
                        "meetingId", id(step.heardAt()),
                        "tried", feedback.tried(),
                        "helpful", feedback.helpful(),
                        "comment", feedback.comment(),
                        "on", step.on()));
    }

    private String id(Meeting meeting) {
        return desk.known().meeting(meeting.key());
    }
}
