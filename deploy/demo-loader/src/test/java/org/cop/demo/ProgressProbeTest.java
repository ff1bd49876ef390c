package org.cop.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.demo.StubPlatform.PROGRAMME;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cop.client.api.ApiClient;
import org.cop.demo.Step.AtSite;
import org.cop.demo.Step.AttachEvidence;
import org.cop.demo.Step.IssueMove;
import org.cop.demo.Step.MoveIssue;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.StubPlatform.Answer;
import org.cop.demo.programme.Faults;
import org.cop.demo.programme.Folder;
import org.cop.demo.programme.Issue;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.ProgrammeFiles;
import org.cop.demo.programme.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that was interrupted goes on from wherever it was. */
class ProgressProbeTest {
    /** An issue of a site that has closed when the answer comes. */
    private static final String ANSWERED_LATE = "cases/CP2-2012-05.yaml";

    private static final String EVIDENCE = "/api/v1/programmes/" + PROGRAMME + "/evidence";

    @TempDir
    Path folder;

    private Programme programme;
    private Plan plan;
    private StubPlatform platform;
    private ApiClient http;
    private ApiSession session;

    @BeforeEach
    void start() throws IOException {
        ProgrammeFiles.copiedTo(folder).with(ANSWERED_LATE, "      on: 2012-07-20", "      on: 2012-06-20");
        programme = Folder.read(folder, new Faults()).orElseThrow();
        plan = Plan.of(programme);
        platform = new StubPlatform(programme);
        http = new ApiClient(platform.addresses(), "secret");
        session = platform.session(http);
        platform.on("GET " + EVIDENCE, asked -> Answer.ok(List.of()));
        platform.on("GET /api/v1/programmes/" + PROGRAMME + "/issues", asked -> Answer.ok(List.of()));
        for (Site site : programme.sites()) {
            site(site, "ACTIVE", "JOINED");
            for (String list : List.of("/roster", "/meetings", "/actions", "/case-studies", "/issues")) {
                platform.on("GET " + path(site) + list, asked -> Answer.ok(List.of()));
            }
        }
    }

    @AfterEach
    void stop() {
        http.close();
        platform.close();
    }

    private static String path(Site site) {
        return "/api/v1/sites/" + StubPlatform.idOf(site);
    }

    private void site(Site site, String state, String members) {
        platform.on("GET " + path(site), asked -> Answer.ok(Map.of("state", state)));
        List<Map<String, String>> people = site.members().stream()
                .map(member -> Map.of(
                        "id", member.localPart(),
                        "email", member.email(),
                        "invitedOn", member.invitedOn().toString(),
                        "state", members))
                .toList();
        platform.on("GET " + path(site) + "/members", asked -> Answer.ok(people));
    }

    @Test
    void casesWhoseEvidenceIsStillToComeGoOn() {
        Site site = programme.sites().getFirst();
        List<Map<String, String>> cases = site.meetings().stream()
                .flatMap(meeting -> meeting.caseStudy().stream())
                .map(study ->
                        Map.of("id", "case-" + study.title().hashCode(), "title", study.title(), "state", "PRESENTED"))
                .toList();
        platform.on("GET " + path(site) + "/case-studies", asked -> Answer.ok(cases));
        cases.forEach(one -> platform.on(
                "GET " + path(site) + "/case-studies/" + one.get("id") + "/evidence", asked -> Answer.ok(List.of())));

        Set<String> done = new ProgressProbe(session).of(plan);

        assertThat(plan.steps())
                .filteredOn(AttachEvidence.class::isInstance)
                .isNotEmpty()
                .noneMatch(step -> done.contains(step.key()));
        assertThat(done).contains(site.meetings().getFirst().key() + "/case/PRESENT");
    }

    @Test
    void everythingAtAClosedSiteIsDoneThoughNobodyCanReadIt() {
        Site site = closedSite();
        site(site, "CLOSED", "JOINED");
        platform.close(site);

        Set<String> done = new ProgressProbe(session).of(plan);

        assertThat(done).containsAll(keysUntilClosure(site));
    }

    @Test
    void answersToAClosedSiteAreStillToBeGiven() {
        Site site = closedSite();
        site(site, "CLOSED", "LEFT");
        platform.close(site);
        List<Map<String, String>> raised = new ArrayList<>();
        for (Issue issue : issues(site)) {
            raised.add(Map.of(
                    "id",
                    "issue-" + raised.size(),
                    "siteId",
                    StubPlatform.idOf(site),
                    "summary",
                    issue.summary(),
                    "state",
                    "RAISED"));
        }
        platform.on("GET /api/v1/programmes/" + PROGRAMME + "/issues", asked -> Answer.ok(raised));

        Set<String> done = new ProgressProbe(session).of(plan);

        List<AtSite> later = steps(site).stream()
                .filter(step -> !keysUntilClosure(site).contains(step.key()))
                .toList();
        assertThat(later)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                MoveIssue.class, move -> assertThat(move.move()).isNotEqualTo(IssueMove.DRAFT)));
        assertThat(later).noneMatch(step -> done.contains(step.key()));
        assertThat(session.ids().issue(issues(site).getFirst().origin())).startsWith("issue-");
    }

    @Test
    void aSiteThatEverybodyLeftGoesOnAfterTheLastLeaving() {
        Site site = closedSite();
        site(site, "ACTIVE", "LEFT");

        Set<String> done = new ProgressProbe(session).of(plan);

        List<AtSite> steps = steps(site);
        AtSite lastLeaving = steps.reversed().stream()
                .filter(MoveMember.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(steps)
                .filteredOn(step -> !done.contains(step.key()))
                .containsExactlyElementsOf(steps.subList(steps.indexOf(lastLeaving) + 1, steps.size()));
    }

    private Site closedSite() {
        return programme.sites().stream()
                .filter(site -> site.code().equals("CP2"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Issue> issues(Site site) {
        return site.meetings().stream()
                .flatMap(meeting -> meeting.caseStudy().stream())
                .flatMap(study -> study.issues().stream())
                .toList();
    }

    private List<AtSite> steps(Site site) {
        return plan.months().stream()
                .flatMap(month -> month.bySite().get(site.code()).stream())
                .toList();
    }

    private Set<String> keysUntilClosure(Site site) {
        List<String> keys = steps(site).stream().map(Step::key).toList();
        return keys.subList(0, keys.indexOf(site.code() + "/CLOSE") + 1).stream()
                .collect(toSet());
    }
}
