package org.cop.systemtests.restore;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.RequestBodies;

/** Meetings, cases, evidence and issues of a programme, from their beginning to their readers. */
final class CaseWork {
    private final ProgrammeRequests requests;
    private final Person author;
    private final String facilitator;
    private final String broker;
    private final String editor;
    private final String commissioner;

    CaseWork(
            ProgrammeRequests requests,
            Person author,
            String facilitator,
            String broker,
            String editor,
            String commissioner) {
        this.requests = requests;
        this.author = author;
        this.facilitator = facilitator;
        this.broker = broker;
        this.editor = editor;
        this.commissioner = commissioner;
    }

    /** With everybody named in its register. */
    String heldMeeting(String day, Person... attended) {
        String id = requests.created(
                facilitator, "meeting", requests.ofSite("/meetings"), Map.of("startsAt", day + "T14:00"));
        register(id, "First", attended);
        requests.changed(facilitator, "meeting", requests.ofSite("/meetings/" + id + "/holding"), Map.of());
        return id;
    }

    /** Of a meeting that has one, it is corrected. */
    void register(String meeting, String reason, Person... attended) {
        List<?> entries = Stream.of(attended)
                .map(person -> Map.of("memberId", person.id(), "status", "ATTENDED"))
                .toList();
        requests.platform
                .as(facilitator, "meeting")
                .header("If-Match", "*")
                .body(Map.of("entries", entries, "reason", reason))
                .put(requests.ofSite("/meetings/" + meeting + "/register"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    String publishedCase(String title, String meeting) {
        String id = requests.created(
                author.email(),
                "casebook",
                requests.ofSite("/case-studies"),
                Map.of(
                        "content",
                        Map.of(
                                "title",
                                title,
                                "kind",
                                "CHALLENGE",
                                "summary",
                                "Beds are found faster when the ward rings before Friday noon",
                                "presentation",
                                "Somebody left hospital on a Friday.")));
        String study = requests.ofSite("/case-studies/" + id);
        requests.changed(author.email(), "casebook", study + "/review", Map.of());
        clear(broker, study, "PUBLIC");
        await("the casebook knows the meeting")
                .atMost(Restore.TO_SETTLE)
                .until(() -> requests.platform
                                .as(author.email(), "casebook")
                                .header("If-Match", "*")
                                .body(Map.of("meetingId", meeting))
                                .post(study + "/presentation")
                                .statusCode()
                        == 200);
        requests.changed(author.email(), "casebook", study + "/follow-up", Map.of("on", "2026-01-24"));
        requests.changed(
                author.email(),
                "casebook",
                study + "/write-up",
                Map.of("learning", "It helps to ask first.", "outcome", "PREVENTION", "on", "2026-01-24"));
        clear(broker, study, "PUBLIC");
        requests.changed(author.email(), "casebook", study + "/publication", Map.of("on", "2026-01-25"));
        return id;
    }

    /** Cleared for everybody. */
    String evidence(String title, String on) {
        String id = requests.created(
                broker,
                "casebook",
                requests.ofProgramme("/evidence"),
                Map.of("title", title, "authors", "Weaver T", "year", 2003, "brief", "They are hard.", "on", on));
        clear(editor, requests.ofProgramme("/evidence/" + id), "PUBLIC");
        return id;
    }

    String raisedIssue(String on) {
        String id = requests.created(
                author.email(),
                "casebook",
                requests.ofSite("/issues"),
                Map.of(
                        "theme", "weekend-crises",
                        "severity", "HIGH",
                        "summary", "Nobody answers at weekends",
                        "statement", "From Friday noon to Monday no bed can be found.",
                        "on", on));
        requests.approved(
                broker,
                "casebook",
                requests.ofSite("/issues/" + id),
                "/clearance",
                Map.of("checklist", RequestBodies.checklist(), "on", on));
        return id;
    }

    /** With an answer that is cleared for everybody. */
    String answeredIssue(String on) {
        String id = raisedIssue(on);
        requests.changed(
                commissioner,
                "casebook",
                requests.ofProgramme("/issues/" + id + "/answer"),
                Map.of("decision", "WILL_ACT", "text", "We will ring on Fridays.", "on", on));
        clear(editor, requests.ofProgramme("/issue-answers/" + id), "PUBLIC");
        return id;
    }

    /** The last word counts: it may be narrower than the one before. */
    void clear(String who, String path, String audience) {
        requests.approved(
                who,
                "casebook",
                path,
                "/clearance",
                Map.of("audience", audience, "checklist", RequestBodies.checklist()));
    }
}
