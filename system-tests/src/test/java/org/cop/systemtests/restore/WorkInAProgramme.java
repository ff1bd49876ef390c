package org.cop.systemtests.restore;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * A programme with something of everything that a restore could forget: first what is in the back-up, then what is done in the time that
 * is lost with it. All of it through the public APIs.
 */
final class WorkInAProgramme {
    /** Title of the line that is taken out of an edition that has gone out. */
    static final String REDACTED = "A study of Mondays";

    private static final String JANUARY = "2026-01";
    private static final String FEBRUARY = "2026-02";
    private static final String MARCH = "2026-03";

    final ProgrammeRequests requests;
    final EditionWork editions;
    final Person kept;
    final Person revoked;
    final Person erased;
    final String commissioner;
    final String subscribed;
    final String unsubscribed;
    private final CaseWork cases;
    private final String editor;
    private final String meeting;
    private final String caseStudy;
    private final String narrowed;
    private final String answered;
    private final String january;

    /** All that the back-up holds. */
    WorkInAProgramme(RunningPlatform platform) {
        requests = new ProgrammeRequests(platform);
        SmallProgramme programme = requests.programme;
        kept = programme.member("kept");
        revoked = programme.member("revoked");
        erased = programme.member("erased");
        String facilitator = programme.facilitator("facilitator").email();
        String broker = programme.appointed("broker", "KNOWLEDGE_BROKER").email();
        editor = programme.appointed("editor", "EDITOR").email();
        commissioner = programme.appointed("commissioner", "COMMISSIONER").email();
        awaitOpen("meeting", facilitator, requests.ofSite("/roster"));
        awaitOpen("casebook", kept.email(), requests.ofSite("/issues"));
        awaitOpen("casebook", broker, requests.ofSite("/issues"));
        awaitOpen("newsletter", editor, requests.ofProgramme("/editions"));
        cases = new CaseWork(requests, kept, facilitator, broker, editor, commissioner);
        editions = new EditionWork(requests, editor);
        subscribed = editions.subscriber("reader");
        unsubscribed = editions.subscriber("leaver");
        editions.wantAlerts(commissioner);

        meeting = cases.heldMeeting("2026-01-20", kept, revoked);
        caseStudy = cases.publishedCase("A weekend without a bed", meeting);
        narrowed = cases.evidence("A study of weekends", "2026-01-21");
        answered = cases.answeredIssue("2026-01-23");
        cases.evidence(REDACTED, "2026-01-22");
        editions.awaitMail(commissioner, "alert", 1);
        editions.sendEdition("PROGRAMME", JANUARY, REDACTED);
        january = editions.sendEdition("PUBLIC", JANUARY, REDACTED);
        editions.awaitMail(kept.email(), "edition", 1);
        editions.awaitMail(unsubscribed, "edition", 1);
    }

    private void awaitOpen(String service, String person, String door) {
        await(service + " lets " + person + " in")
                .atMost(Restore.TO_SETTLE)
                .until(() -> requests.platform.as(person, service).get(door).statusCode() == 200);
    }

    /** What no restored database knows any more. */
    void goOn() {
        NoEvents.publish(requests.platform);
        cases.register(meeting, "Signed for another group", kept);
        cases.heldMeeting("2026-02-10", kept, revoked);
        requests.changed(
                kept.email(), "casebook", requests.ofSite("/case-studies/" + caseStudy + "/withdrawal"), Map.of());
        cases.clear(editor, requests.ofProgramme("/evidence/" + narrowed), "PROGRAMME");
        cases.clear(editor, requests.ofProgramme("/issue-answers/" + answered), "PROGRAMME");
        cases.evidence("A study of Tuesdays", "2026-02-12");
        cases.raisedIssue("2026-02-13");
        editions.awaitMail(commissioner, "alert", 2);
        editions.sendEdition("PUBLIC", FEBRUARY, "A study of Tuesdays");
        editions.awaitMail(unsubscribed, "edition", 2);
        editions.redact(january, REDACTED);
        editions.unsubscribe(kept.email());
        editions.unsubscribe(unsubscribed);
        member(revoked, "departure", Map.of("on", "2026-02-14", "reason", "Left"));
        member(erased, "erasure", Map.of());
    }

    private void member(Person person, String step, Map<String, ?> body) {
        String path = requests.ofSite("/members/" + person.id() + "/" + step);
        requests.changed(RunningPlatform.ADMIN, "membership", path, body);
    }

    /**
     * That of February, which had gone out, is approved once more where nobody knows of it any more; those of March go out with something
     * new in them.
     */
    void sendNextEditions() {
        String february = editions.edition("PUBLIC", FEBRUARY);
        if (!Set.of("SENDING", "SENT").contains(editions.state(february))) {
            editions.approve(february);
        }
        cases.evidence("A study of Wednesdays", "2026-03-12");
        editions.sendEdition("PROGRAMME", MARCH, "A study of Wednesdays");
        editions.sendEdition("PUBLIC", MARCH, "A study of Wednesdays");
    }

    /** What readers of each kind are answered who ask for the case that was withdrawn. */
    Set<Integer> readingTheCase() {
        Set<Integer> statuses = new TreeSet<>();
        for (String reader : List.of(kept.email(), editor, commissioner)) {
            statuses.add(reading(reader, "/case-studies/" + caseStudy));
        }
        return statuses;
    }

    /** What somebody is answered whom the evidence was taken back from. */
    int readingTheNarrowedEvidence() {
        return reading(commissioner, "/evidence/" + narrowed);
    }

    private int reading(String reader, String path) {
        return requests.platform
                .as(reader, "casebook")
                .get(requests.ofProgramme(path))
                .statusCode();
    }

    String audienceOfTheAnswer() {
        return requests.platform
                .as(editor, "casebook")
                .get(requests.ofProgramme("/issue-answers/" + answered))
                .path("clearance.audience");
    }

    /** How many attended the first meeting by its register as it was corrected. */
    int attended() {
        return requests.platform
                .as(kept.email(), "meeting")
                .get(requests.ofSite("/meetings/" + meeting + "/register"))
                .path("attended");
    }

    /** For whom the newsletter holds the evidence and the answer that were narrowed. */
    Set<String> audiencesOfWhatWasNarrowed() {
        List<Map<String, String>> activities = requests.platform
                .as(editor, "newsletter")
                .queryParam("month", JANUARY)
                .get(requests.ofProgramme("/activities"))
                .jsonPath()
                .getList("$");
        Map<String, String> audiences = new HashMap<>();
        for (var activity : activities) {
            audiences.put(activity.get("kind") + " " + activity.get("subjectId"), activity.get("audience"));
        }
        return Set.of(
                audiences.get("EVIDENCE_ADDED " + narrowed) + " evidence",
                audiences.get("ISSUE_ANSWERED " + answered) + " answer");
    }

    /** The page of January that anybody reads. */
    String archivePage() {
        return requests.platform
                .anonymous("newsletter")
                .basePath("")
                .get("/archive/" + requests.programme.slug() + "/" + JANUARY)
                .asString();
    }
}
