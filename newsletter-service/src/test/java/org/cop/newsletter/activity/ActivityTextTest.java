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
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTextTest {
    private static final LocalDate DAY = LocalDate.of(2012, 5, 9);
    private static final YearMonth MAY = YearMonth.of(2012, 5);
    private static final YearMonth SEPTEMBER = YearMonth.of(2012, 9);

    private final UUID programme = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();

    @Test
    void aMeetingSaysHowManyCameAndFromWhere() {
        assertThat(meeting(9, Set.of(Sector.NHS, Sector.VOLUNTARY, Sector.CRIMINAL_JUSTICE), PROGRAMME))
                .isEqualTo(
                        "Brighton met on 9 May with nine people from the voluntary sector, the NHS and criminal justice.");
    }

    @Test
    void aMeetingWithoutARegister_isPrintedWithoutACount() {
        var held = new MeetingHeld(UUID.randomUUID(), programme, site, DAY, 3, null, new TreeSet<>());

        assertThat(ActivityText.of(held, PROGRAMME, "Brighton", MAY).text()).isEqualTo("Brighton met on 9 May.");
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
        assertThat(ActivityText.of(held, PROGRAMME, "Stoke-on-Trent", SEPTEMBER).text())
                .endsWith("the NHS and criminal justice.");
        assertThat(ActivityText.of(held, PROGRAMME, "Newcastle-under-Lyme and Stoke-on-Trent", SEPTEMBER)
                        .text())
                .isEqualTo("Newcastle-under-Lyme and Stoke-on-Trent met on 12 September with 13 people.");
        assertThat(ActivityText.of(held, PROGRAMME, null, SEPTEMBER).text())
                .startsWith("The site met on 12 September with 13 people from ");
    }

    @Test
    void aMeetingDoesNotSayThatAnExpertByExperienceWasThere() {
        assertThat(meeting(6, Set.of(Sector.VOLUNTARY, Sector.EXPERT_BY_EXPERIENCE), PROGRAMME))
                .isEqualTo("Brighton met on 9 May with six people from the voluntary sector.");
    }

    @Test
    void beyondTheProgrammeCountsUnderFiveAreNotGiven() {
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
    void membersWhoJoinedAreCountedBySector() {
        assertThat(joined(PROGRAMME, Sector.VOLUNTARY, Sector.NHS, Sector.VOLUNTARY, Sector.LOCAL_AUTHORITY))
                .isEqualTo(
                        "Four people joined: two voluntary sector or lived experience, one local authority, one NHS.");
        assertThat(joined(PROGRAMME, Sector.NHS)).isEqualTo("One person joined.");
    }

    @Test
    void anExpertByExperienceWhoJoinedReadsAsTheVoluntarySector() {
        assertThat(joined(PROGRAMME, Sector.EXPERT_BY_EXPERIENCE, Sector.NHS))
                .isEqualTo(joined(PROGRAMME, Sector.VOLUNTARY, Sector.NHS));
        assertThat(joined(PROGRAMME, Sector.EXPERT_BY_EXPERIENCE)).isEqualTo(joined(PROGRAMME, Sector.VOLUNTARY));
    }

    @Test
    void activitiesOfAnEarlierMonthSayWhichItWas() {
        var summary = new ActivitySummary.ActionsAgreed();
        summary.add(agreed());
        assertThat(summary.line(PROGRAMME, MAY.minusMonths(2), MAY).text())
                .isEqualTo("In March: one action was agreed.");
        assertThat(summary.line(PROGRAMME, MAY, MAY).text()).isEqualTo("One action was agreed.");
    }

    @Test
    void feedbackCountsWhatWasTriedAndWhatHelped() {
        var summary = new ActivitySummary.ActionsFedBack();
        summary.add(fedBack(true, Helpfulness.YES));
        summary.add(fedBack(true, Helpfulness.PARTLY));
        summary.add(fedBack(true, Helpfulness.NO));
        summary.add(fedBack(false, Helpfulness.TOO_EARLY));
        assertThat(summary.line(PROGRAMME, MAY, MAY).text())
                .isEqualTo("Feedback on four actions: three tried, two helped at least in part.");
    }

    @Test
    void aCaseStudySaysItsLineFirstAndItsOutcomePlainly() {
        ActivityLine line = ActivityText.of(
                new CaseStudyPublished(
                        UUID.randomUUID(),
                        programme,
                        site,
                        PUBLIC,
                        CasebookEvent.CaseKind.CHALLENGE,
                        "Nobody there at the weekend",
                        "Three agencies shared one plan.",
                        List.of("weekend-crises", "dual-diagnosis"),
                        Outcome.MAINTENANCE,
                        DAY),
                PROGRAMME,
                "Brighton",
                MAY);
        assertThat(line)
                .isEqualTo(new ActivityLine(
                        "Nobody there at the weekend",
                        "Three agencies shared one plan.",
                        "A challenge. Themes: weekend crises, dual diagnosis. Outcome: kept stable.",
                        null));
    }

    @Test
    void anAnswerOfNoCapacityIsSaidAsADecision() {
        ActivityLine line = ActivityText.of(
                new IssueAnswered(
                        UUID.randomUUID(),
                        programme,
                        site,
                        Audience.COMMISSIONER,
                        "weekend-crises",
                        "No support at weekends",
                        Decision.NO_CAPACITY,
                        "There is no money this year.",
                        DAY),
                PROGRAMME,
                "Brighton",
                MAY);
        assertThat(line.title()).isEqualTo("Commissioners decided: no capacity");
        assertThat(line.detail()).isEqualTo("There is no money this year.");
    }

    @Test
    void evidenceLinksToAWebAddressOrItsDoi() {
        assertThat(evidence(null, "https://example.org/report").link()).isEqualTo("https://example.org/report");
        assertThat(evidence("10.1000/x", null).link()).isEqualTo("https://doi.org/10.1000/x");
        assertThat(evidence(null, "javascript:alert(1)").link()).isNull();
        assertThat(evidence("x", null).link()).isNull();
    }

    @Test
    void aLineIsCutAtAWordOfALongText() {
        String citation = "Word ".repeat(60);
        ActivityLine line = new ActivityLine(null, citation, null, null);
        assertThat(line.text()).hasSizeLessThanOrEqualTo(ActivityLine.LONGEST).endsWith("Word…");
        assertThat(new ActivityLine(null, "x".repeat(200), null, null).text()).hasSize(ActivityLine.LONGEST);
        assertThat(new ActivityLine(null, "x".repeat(140), null, null).text()).isEqualTo("x".repeat(140));
        assertThat(new ActivityLine(null, " two \n lines ", null, null).text()).isEqualTo("two lines");
    }

    @Test
    void aCorrectionDoesNotRepeatWhatWasWithdrawn() {
        assertThat(ActivityText.correction(MAY).text())
                .isEqualTo(
                        "A case study in the edition of May 2012 has been withdrawn: please do not use it or pass it on.");
    }

    private String meeting(int attended, Set<Sector> sectors, Audience reader) {
        return ActivityText.of(
                        new MeetingHeld(UUID.randomUUID(), programme, site, DAY, 3, attended, new TreeSet<>(sectors)),
                        reader,
                        "Brighton",
                        MAY)
                .text();
    }

    private String joined(Audience reader, Sector... sectors) {
        var summary = new ActivitySummary.MembersJoined();
        for (Sector sector : sectors) {
            summary.add(new MemberJoined(UUID.randomUUID(), programme, site, sector, false, DAY));
        }
        return summary.line(reader, MAY, MAY).text();
    }

    private ActionAgreed agreed() {
        return new ActionAgreed(UUID.randomUUID(), programme, site, UUID.randomUUID(), null, DAY);
    }

    private ActionFedBack fedBack(boolean tried, Helpfulness helpful) {
        return new ActionFedBack(UUID.randomUUID(), programme, site, UUID.randomUUID(), tried, helpful, DAY);
    }

    private ActivityLine evidence(String doi, String url) {
        return ActivityText.of(
                new EvidenceAdded(
                        UUID.randomUUID(), programme, PUBLIC, "Author, A. (2011) A study.", doi, url, "Brief.", DAY),
                PROGRAMME,
                null,
                MAY);
    }

    @Test
    void activitiesOfAnotherYearSayWhichItWas() {
        var summary = new ActivitySummary.ActionsAgreed();
        summary.add(agreed());
        assertThat(summary.line(PROGRAMME, MAY.minusYears(1), MAY).text())
                .isEqualTo("In May 2011: one action was agreed.");
        var held = new MeetingHeld(UUID.randomUUID(), programme, site, DAY.minusYears(2), 3, 9, new TreeSet<>());
        assertThat(ActivityText.of(held, PROGRAMME, "Brighton", MAY).text())
                .isEqualTo("Brighton met on 9 May 2010 with nine people.");
        assertThat(ActivityText.of(
                                new SiteActivated(site, programme, "CP1", "Brighton", DAY.minusYears(1)),
                                PUBLIC,
                                "Brighton",
                                MAY)
                        .text())
                .isEqualTo("The community of practice started on 9 May 2011.");
    }

    @Test
    void facilitatorsWhoJoinedAreNamedAsFacilitators() {
        var one = new ActivitySummary.MembersJoined();
        one.add(new MemberJoined(UUID.randomUUID(), programme, site, Sector.VOLUNTARY, true, DAY));
        assertThat(one.line(PROGRAMME, MAY, MAY).text()).isEqualTo("A facilitator joined.");
        one.add(new MemberJoined(UUID.randomUUID(), programme, site, Sector.NHS, false, DAY));
        assertThat(one.line(PROGRAMME, MAY, MAY).text()).isEqualTo("A facilitator and one person joined.");
        one.add(new MemberJoined(UUID.randomUUID(), programme, site, Sector.NHS, false, DAY));
        assertThat(one.line(PROGRAMME, MAY, MAY).text()).isEqualTo("A facilitator and two people joined: two NHS.");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1000/456#789, https://doi.org/10.1000/456%23789",
        "10.1000/a?b, https://doi.org/10.1000/a%3Fb",
        "10.1000/50%, https://doi.org/10.1000/50%25",
        "10.1000/a+b, https://doi.org/10.1000/a%2Bb",
        "'10.1000/\u00fcber\\{x}', https://doi.org/10.1000/%C3%BCber%5C%7Bx%7D",
        "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1,"
                + " https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1"
    })
    void theLinkOfADoiIsPercentEncoded(String doi, String link) {
        assertThat(evidence(doi, null).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", // a family: three people, joined
                "e\u0301\u0323", // a letter with two marks
                "\uD83C\uDDEC\uD83C\uDDE7", // a flag
                "\uD83D\uDC4D\uD83C\uDFFD" // a thumb and its colour
            })
    void aLineIsNotCutWithinACharacter(String character) {
        String line = new ActivityLine(null, character.repeat(100), null, null).text();

        assertThat(line.substring(0, line.length() - 1))
                .isEqualTo(character.repeat(line.length() / character.length()));
        assertThat(line).endsWith("…");
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(ActivityLine.LONGEST);
    }
}
