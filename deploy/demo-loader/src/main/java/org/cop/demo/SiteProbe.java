package org.cop.demo;

import static org.cop.client.api.Service.CASEBOOK;
import static org.cop.client.api.Service.MEETING;
import static org.cop.client.api.Service.MEMBERSHIP;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cop.client.api.ApiRequest;
import org.cop.demo.Step.AgreeAction;
import org.cop.demo.Step.AtSite;
import org.cop.demo.Step.AttachEvidence;
import org.cop.demo.Step.FeedBack;
import org.cop.demo.Step.IssueMove;
import org.cop.demo.Step.MoveCase;
import org.cop.demo.Step.MoveIssue;
import org.cop.demo.Step.MoveMeeting;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.Step.MoveSite;
import org.cop.demo.programme.CaseStudy;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Site;

/** What the platform has of one site. Also learns the ids that later steps need. */
final class SiteProbe {
    private static final List<String> SITE_STATES = List.of("PROPOSED", "BROKERING", "ACTIVE", "CLOSING", "CLOSED");
    private static final List<String> CASE_STATES = List.of(
            "DRAFT", "IN_REVIEW", "CLEARED", "PRESENTED", "FOLLOWED_UP", "WRITTEN_UP", "PUBLISHED", "WITHDRAWN");
    private static final List<String> ISSUE_STATES = List.of("DRAFT", "RAISED", "ACKNOWLEDGED", "ANSWERED");

    private final ApiSession session;
    private final String path;
    private final String state;
    private final boolean isReadable;
    private final Map<String, JsonNode> members = new HashMap<>();
    private final Map<LocalDateTime, JsonNode> meetings = new HashMap<>();
    private final Map<String, JsonNode> cases = new HashMap<>();
    private final Map<String, JsonNode> actions = new HashMap<>();
    private final Map<String, JsonNode> issues = new HashMap<>();
    private final Map<String, Set<String>> attached = new HashMap<>();

    /** @param raised the issues that commissioners of the programme see */
    SiteProbe(ApiSession session, Site site, List<JsonNode> raised) {
        this.session = session;
        String admin = session.programme().admin();
        path = session.sitePath(site.code());
        state = session.http().send(ApiRequest.get(MEMBERSHIP, path).as(admin)).text("state");
        for (JsonNode one : session.http().list(MEMBERSHIP, path + "/members", admin)) {
            members.put(one.path("email").asText() + one.path("invitedOn").asText(), one);
        }
        for (JsonNode one : raised) {
            if (one.path("siteId").asText().equals(session.ids().site(site.code()))) {
                issues.put(one.path("summary").asText(), one);
            }
        }
        Optional<Member> reader = state.equals("CLOSED")
                ? Optional.empty() // nobody belongs to it any more, whatever their own state
                : site.members().stream()
                        .filter(member -> stateOf(member).equals("JOINED"))
                        .findFirst();
        isReadable = reader.isPresent();
        reader.ifPresent(member -> records(Actor.of(member, site)));
    }

    /**
     * Which of them were taken. Where nobody is left to read what the site did, its own state and its people's tell: the steps of a site are
     * taken one after the other, so those before one that was taken were taken too.
     *
     * @param steps all of the site, in order
     */
    List<AtSite> taken(List<AtSite> steps) {
        List<AtSite> taken = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            AtSite step = steps.get(i);
            if (has(step)) {
                taken.add(step);
                if (step instanceof MoveSite || step instanceof MoveMember) {
                    last = i;
                }
            }
        }
        if (!isReadable) {
            taken.addAll(steps.subList(0, last + 1));
        }
        return taken;
    }

    /** What the people of the site alone may read, and there is nothing of it before somebody has joined. */
    private void records(Actor reader) {
        session.readiness().await(MEETING, reader);
        session.readiness().await(CASEBOOK, reader);
        for (JsonNode one : session.http().list(MEETING, path + "/meetings", reader.email())) {
            if (!one.path("state").asText().equals("CANCELLED")) {
                meetings.put(LocalDateTime.parse(one.path("startsAt").asText()), one);
            }
        }
        for (JsonNode one : session.http().list(MEETING, path + "/actions", reader.email())) {
            actions.put(one.path("meetingId").asText() + one.path("objective").asText(), one);
        }
        for (JsonNode one : session.http().list(CASEBOOK, path + "/case-studies", reader.email())) {
            cases.put(one.path("title").asText(), one);
            String id = one.path("id").asText();
            for (JsonNode item :
                    session.http().list(CASEBOOK, path + "/case-studies/" + id + "/evidence", reader.email())) {
                attached.computeIfAbsent(id, newOne -> new HashSet<>())
                        .add(item.path("evidenceId").asText());
            }
        }
        for (JsonNode one : session.http().list(CASEBOOK, path + "/issues", reader.email())) {
            issues.put(one.path("summary").asText(), one);
        }
    }

    private boolean has(AtSite step) {
        return switch (step) {
            case MoveSite move -> has(move);
            case MoveMember move -> has(move);
            case MoveMeeting move -> has(move);
            case MoveCase move -> has(move);
            case AgreeAction agree -> has(agree);
            case FeedBack feedback -> has(feedback);
            case AttachEvidence attach -> has(attach);
            case MoveIssue move -> has(move);
        };
    }

    private boolean has(MoveSite step) {
        String reached = switch (step.move()) {
            case BEGIN_BROKERING -> "BROKERING";
            case ACTIVATE -> "ACTIVE";
            case BEGIN_CLOSING -> "CLOSING";
            case CLOSE -> "CLOSED";
        };
        return isAt(SITE_STATES, state, reached);
    }

    private String stateOf(Member member) {
        JsonNode found = members.get(member.email() + member.invitedOn());
        return found == null ? "" : found.path("state").asText();
    }

    private boolean has(MoveMember step) {
        JsonNode found = members.get(step.member().email() + step.member().invitedOn());
        if (found == null) {
            return false;
        }
        session.ids().member(step.member(), found.path("id").asText());
        String now = stateOf(step.member());
        return switch (step.move()) {
            case INVITE -> true;
            case JOIN -> !now.equals("INVITED");
            case LEAVE -> now.equals("LEFT") || now.equals("DECLINED") || now.equals("WITHDRAWN");
        };
    }

    private boolean has(MoveMeeting step) {
        JsonNode found = meetings.get(step.meeting().startsAt());
        if (found == null) {
            return false;
        }
        session.ids().meeting(step.meeting().key(), found.path("id").asText());
        return switch (step.move()) {
            case SCHEDULE -> true;
            case RECORD_REGISTER -> found.hasNonNull("attended");
            case HOLD -> found.path("state").asText().equals("HELD");
        };
    }

    private boolean has(MoveCase step) {
        JsonNode found = cases.get(step.study().title());
        if (found == null) {
            return false;
        }
        session.ids().caseStudy(step.meeting().key(), found.path("id").asText());
        String now = found.path("state").asText();
        return switch (step.move()) {
            case DRAFT -> true;
            case HAND_IN -> isAt(CASE_STATES, now, "IN_REVIEW");
            case CLEAR_FOR_SITE -> isAt(CASE_STATES, now, "CLEARED");
            case PRESENT -> isAt(CASE_STATES, now, "PRESENTED");
            case FOLLOW_UP -> isAt(CASE_STATES, now, "FOLLOWED_UP");
            case WRITE_UP -> isAt(CASE_STATES, now, "WRITTEN_UP");
            case CLEAR_FOR_READERS ->
                isAt(CASE_STATES, now, "PUBLISHED") || (now.equals("WRITTEN_UP") && found.hasNonNull("clearedFor"));
            case PUBLISH -> isAt(CASE_STATES, now, "PUBLISHED");
        };
    }

    private boolean has(AgreeAction step) {
        JsonNode meeting = meetings.get(step.meeting().startsAt());
        JsonNode found = meeting == null
                ? null
                : actions.get(meeting.path("id").asText() + step.action().objective());
        if (found == null) {
            return false;
        }
        session.ids().action(step.action().key(), found.path("id").asText());
        return true;
    }

    private boolean has(FeedBack step) {
        JsonNode askedAt = meetings.get(step.askedAt().startsAt());
        if (askedAt == null) {
            return false;
        }
        for (JsonNode action : actions.values()) {
            if (action.path("objective").asText().equals(step.action().objective())) {
                for (JsonNode feedback : action.path("feedback")) {
                    if (feedback.path("meetingId")
                            .asText()
                            .equals(askedAt.path("id").asText())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean has(AttachEvidence step) {
        if (!session.ids().hasEvidence(step.evidence().work())) {
            return false; // nobody has added it yet, so nobody has brought it to a case
        }
        CaseStudy study = step.meeting().caseStudy().orElseThrow();
        JsonNode found = cases.get(study.title());
        return found != null
                && attached.getOrDefault(found.path("id").asText(), Set.of())
                        .contains(session.ids().evidence(step.evidence().work()));
    }

    private boolean has(MoveIssue step) {
        JsonNode found = issues.get(step.issue().summary());
        if (found == null) {
            return false;
        }
        session.ids().issue(step.origin(), found.path("id").asText());
        String reached = switch (step.move()) {
            case DRAFT -> "DRAFT";
            case RAISE -> "RAISED";
            case ACKNOWLEDGE -> "ACKNOWLEDGED";
            case ANSWER, CLEAR_ANSWER -> "ANSWERED";
        };
        return isAt(ISSUE_STATES, found.path("state").asText(), reached)
                && (step.move() != IssueMove.CLEAR_ANSWER
                        || found.path("answer").hasNonNull("clearedFor"));
    }

    /** Whether it has come that far, or further. */
    private static boolean isAt(List<String> states, String now, String reached) {
        return states.indexOf(now) >= states.indexOf(reached);
    }
}
