package org.cop.newsletter.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.Sector;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final LocalDate DAY = LocalDate.of(2012, 5, 9);
    private static final YearMonth MAY = YearMonth.of(2012, 5);

    private final UUID programme = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();

    @Test
    void aMeetingSaysHowManyCameAndFromWhere() {
        assertThat(meeting(9, Set.of(Sector.NHS, Sector.VOLUNTARY, Sector.CRIMINAL_JUSTICE), PROGRAMME))
                .isEqualTo(
                        "Brighton met on 9 May with nine people from the voluntary sector, the NHS and criminal justice.");
    }

    @Test
    void aMeetingWithALongNameLeavesTheSectorsOut() {
        var held = new MeetingHeld(
                UUID.randomUUID(),
                programme,
                site,
                LocalDate.of(2012, 9, 12),
                12,
                13,
                new TreeSet<>(Set.of(Sector.values())));
        assertThat(Lines.of(Kind.MEETING_HELD, held, PROGRAMME, "Stoke-on-Trent")
                        .text())
                .endsWith("the NHS and criminal justice.");
        assertThat(Lines.of(Kind.MEETING_HELD, held, PROGRAMME, "Newcastle-under-Lyme and Stoke-on-Trent")
                        .text())
                .isEqualTo("Newcastle-under-Lyme and Stoke-on-Trent met on 12 September with 13 people.");
        assertThat(Lines.of(Kind.MEETING_HELD, held, PROGRAMME, null).text())
                .startsWith("The site met on 12 September with 13 people from ");
    }

    @Test
    void aMeetingDoesNotSayThatAnExpertByExperienceWasThere() {
        assertThat(meeting(6, Set.of(Sector.VOLUNTARY, Sector.EXPERT_BY_EXPERIENCE), PROGRAMME))
                .isEqualTo("Brighton met on 9 May with six people from the voluntary sector.");
    }

    @Test
    void beyondTheProgrammeFewerThanFiveAreNotCounted() {
        for (Audience reader : List.of(COMMISSIONER, PUBLIC)) {
            assertThat(meeting(4, Set.of(Sector.NHS), reader))
                    .isEqualTo("Brighton met on 9 May with fewer than five people.");
            assertThat(joined(reader, Sector.NHS, Sector.NHS)).isEqualTo("Fewer than five people joined.");
        }
        assertThat(meeting(5, Set.of(Sector.NHS), PUBLIC))
                .isEqualTo("Brighton met on 9 May with five people from the NHS.");
        assertThat(joined(PUBLIC, Sector.NHS, Sector.NHS, Sector.NHS, Sector.NHS, Sector.VOLUNTARY))
                .isEqualTo("Five people joined.");
    }

    @Test
    void whoJoinedIsToldTogetherBySector() {
        assertThat(joined(PROGRAMME, Sector.VOLUNTARY, Sector.NHS, Sector.VOLUNTARY, Sector.LOCAL_AUTHORITY))
                .isEqualTo(
                        "Four people joined: two voluntary sector or lived experience, one local authority, one NHS.");
        assertThat(joined(PROGRAMME, Sector.NHS)).isEqualTo("One person joined.");
    }

    @Test
    void anExpertByExperienceWhoJoinedCannotBeToldFromTheVoluntarySector() {
        assertThat(joined(PROGRAMME, Sector.EXPERT_BY_EXPERIENCE, Sector.NHS))
                .isEqualTo(joined(PROGRAMME, Sector.VOLUNTARY, Sector.NHS));
        assertThat(joined(PROGRAMME, Sector.EXPERT_BY_EXPERIENCE)).isEqualTo(joined(PROGRAMME, Sector.VOLUNTARY));
    }

    @Test
    void whatComesLateSaysWhenItWas() {
        var tally = new Tally(Kind.ACTION_AGREED);
        tally.add(agreed());
        assertThat(tally.line(PROGRAMME, MAY.minusMonths(2), MAY).text()).isEqualTo("In March: one action was agreed.");
        assertThat(tally.line(PROGRAMME, MAY, MAY).text()).isEqualTo("One action was agreed.");
    }

    @Test
    void feedbackCountsWhatWasTriedAndWhatHelped() {
        var tally = new Tally(Kind.ACTION_FED_BACK);
        tally.add(fedBack(true, Helpfulness.YES));
        tally.add(fedBack(true, Helpfulness.PARTLY));
        tally.add(fedBack(true, Helpfulness.NO));
        tally.add(fedBack(false, Helpfulness.TOO_EARLY));
        assertThat(tally.line(PROGRAMME, MAY, MAY).text())
                .isEqualTo("Feedback on four actions: three tried, two helped at least in part.");
    }

    @Test
    void aCaseStudySaysItsOneLineFirstAndEveryOutcomeInTheSameTone() {
        Line line = Lines.of(
                Kind.CASE_STUDY_PUBLISHED,
                new CaseStudyPublished(
                        UUID.randomUUID(),
                        programme,
                        site,
                        PUBLIC,
                        CasebookEvent.Kind.CHALLENGE,
                        "Nobody there at the weekend",
                        "Three agencies shared one plan.",
                        List.of("weekend-crises", "dual-diagnosis"),
                        Outcome.MAINTENANCE,
                        DAY),
                PROGRAMME,
                "Brighton");
        assertThat(line)
                .isEqualTo(new Line(
                        "Nobody there at the weekend",
                        "Three agencies shared one plan.",
                        "A challenge. Themes: weekend crises, dual diagnosis. Outcome: kept stable.",
                        null));
    }

    @Test
    void noCapacityIsSaidAsADecision() {
        Line line = Lines.of(
                Kind.ISSUE_ANSWERED,
                new IssueAnswered(
                        UUID.randomUUID(),
                        programme,
                        site,
                        "weekend-crises",
                        "No support at weekends",
                        Decision.NO_CAPACITY,
                        "There is no money this year.",
                        DAY),
                PROGRAMME,
                "Brighton");
        assertThat(line.title()).isEqualTo("Commissioners decided: no capacity");
        assertThat(line.detail()).isEqualTo("There is no money this year.");
    }

    @Test
    void evidenceLinksToWhereItCanBeReadAndNowhereElse() {
        assertThat(evidence(null, "https://example.org/report").link()).isEqualTo("https://example.org/report");
        assertThat(evidence("10.1000/x", null).link()).isEqualTo("https://doi.org/10.1000/x");
        assertThat(evidence(null, "javascript:alert(1)").link()).isNull();
        assertThat(evidence("x", null).link()).isNull();
    }

    @Test
    void aLineIsReadAtAGlance() {
        String citation = "Word ".repeat(60);
        Line line = new Line(null, citation, null, null);
        assertThat(line.text()).hasSizeLessThanOrEqualTo(Line.LONGEST).endsWith("Word…");
        assertThat(new Line(null, "x".repeat(200), null, null).text()).hasSize(Line.LONGEST);
        assertThat(new Line(null, "x".repeat(140), null, null).text()).isEqualTo("x".repeat(140));
        assertThat(new Line(null, " two \n lines ", null, null).text()).isEqualTo("two lines");
    }

    @Test
    void aCorrectionDoesNotTellAgainWhatWasTakenBack() {
        assertThat(Lines.correction(MAY).text())
                .isEqualTo(
                        "A case study in the edition of May 2012 has been withdrawn: please do not use it or pass it on.");
    }

    private String meeting(int attended, Set<Sector> sectors, Audience reader) {
        return Lines.of(
                        Kind.MEETING_HELD,
                        new MeetingHeld(UUID.randomUUID(), programme, site, DAY, 3, attended, new TreeSet<>(sectors)),
                        reader,
                        "Brighton")
                .text();
    }

    private String joined(Audience reader, Sector... sectors) {
        var tally = new Tally(Kind.MEMBER_JOINED);
        for (Sector sector : sectors) {
            tally.add(new MemberJoined(UUID.randomUUID(), programme, site, sector, false, DAY));
        }
        return tally.line(reader, MAY, MAY).text();
    }

    private ActionAgreed agreed() {
        return new ActionAgreed(UUID.randomUUID(), programme, site, UUID.randomUUID(), null, DAY);
    }

    private ActionFedBack fedBack(boolean tried, Helpfulness helpful) {
        return new ActionFedBack(UUID.randomUUID(), programme, site, UUID.randomUUID(), tried, helpful, DAY);
    }

    private Line evidence(String doi, String url) {
        return Lines.of(
                Kind.EVIDENCE_ADDED,
                new EvidenceAdded(
                        UUID.randomUUID(), programme, PUBLIC, "Author, A. (2011) A study.", doi, url, "Brief.", DAY),
                PROGRAMME,
                null);
    }
}
