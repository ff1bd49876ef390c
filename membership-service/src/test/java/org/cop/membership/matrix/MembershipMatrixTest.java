package org.cop.membership.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.cop.events.Sector.EXPERT_BY_EXPERIENCE;
import static org.cop.events.Sector.NHS;
import static org.cop.events.Sector.VOLUNTARY;
import static org.cop.events.Standing.CONFIRMED;
import static org.cop.events.Standing.FACILITATOR;
import static org.cop.events.Standing.UNDER_TWO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.membership.matrix.MembershipMatrix.Place;
import org.cop.membership.matrix.MembershipMatrix.Totals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipMatrixTest {
    private static final List<String> SITES = List.of("CP1", "CP2", "CP3");

    @Test
    void aCellHoldsALetterForEachPerson() {
        var matrix = MembershipMatrix.of(
                SITES,
                List.of(
                        place(VOLUNTARY, "Housing Support Worker", "CP2", FACILITATOR),
                        place(VOLUNTARY, "Housing Support Worker", "CP2", CONFIRMED),
                        place(VOLUNTARY, "Housing Support Worker", "CP2", CONFIRMED),
                        place(VOLUNTARY, "Housing Support Worker", "CP1", UNDER_TWO),
                        place(VOLUNTARY, "Housing Support Worker", "CP3", UNDER_TWO),
                        place(VOLUNTARY, "Housing Support Worker", "CP3", CONFIRMED)));

        assertThat(matrix.rows()).hasSize(1);
        assertThat(matrix.rows().getFirst().cells())
                .containsExactly(entry("CP1", "Y"), entry("CP2", "XXF"), entry("CP3", "XY"));
    }

    @Test
    void theRowsGoBySectorAndThenByJob() {
        var matrix = MembershipMatrix.of(
                SITES,
                List.of(
                        place(NHS, "Drugs Worker", "CP1", CONFIRMED),
                        place(VOLUNTARY, "recovery manager", "CP1", CONFIRMED),
                        place(VOLUNTARY, "Outreach Worker", "CP1", CONFIRMED)));

        assertThat(matrix.rows())
                .extracting(MembershipMatrix.Row::jobTitle)
                .containsExactly("Outreach Worker", "recovery manager", "Drugs Worker");
    }

    @Test
    void confirmedAreXAndFAndYIsNotCounted() {
        var matrix = MembershipMatrix.of(
                SITES,
                List.of(
                        place(VOLUNTARY, "a", "CP1", CONFIRMED),
                        place(VOLUNTARY, "b", "CP1", FACILITATOR),
                        place(VOLUNTARY, "c", "CP1", UNDER_TWO),
                        place(VOLUNTARY, "c", "CP2", CONFIRMED)));

        assertThat(matrix.totals())
                .containsExactly(
                        entry("CP1", new Totals(2, 1, 1, 1)),
                        entry("CP2", new Totals(1, 1, 0, 0)),
                        entry("CP3", new Totals(0, 0, 0, 0)));
        assertThat(matrix.programme()).isEqualTo(new Totals(3, 2, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void fiveExpertsByExperienceAreCountedApartBeyondTheirSite(int experts) {
        var places = new ArrayList<>(Collections.nCopies(experts, place(EXPERT_BY_EXPERIENCE, null, "CP1", CONFIRMED)));
        places.add(place(VOLUNTARY, "Outreach Worker", "CP1", CONFIRMED));
        places.add(place(NHS, "Nurse", "CP1", CONFIRMED));

        assertThat(MembershipMatrix.of(SITES, places, Set.of("CP1")).rows())
                .extracting(MembershipMatrix.Row::jobTitle)
                .isEqualTo(
                        experts < 5
                                ? List.of("Voluntary sector or lived experience", "Nurse")
                                : List.of("Outreach Worker", "Nurse", "Expert by experience"));
        assertThat(MembershipMatrix.of(SITES, places, Set.of("CP2")).rows()).hasSize(3);
    }

    @Test
    void expertsByExperienceHaveOneRowBeyondTheirSiteWhateverTheirTitles() {
        var places = new ArrayList<>(Collections.nCopies(4, place(EXPERT_BY_EXPERIENCE, null, "CP1", CONFIRMED)));
        places.add(place(EXPERT_BY_EXPERIENCE, "Peer Mentor", "CP1", UNDER_TWO));
        places.add(place(EXPERT_BY_EXPERIENCE, "Peer Mentor", "CP2", CONFIRMED));

        var rows = MembershipMatrix.of(SITES, places, Set.of("CP1")).rows();

        assertThat(rows)
                .containsExactly(
                        new MembershipMatrix.Row(
                                EXPERT_BY_EXPERIENCE, "Expert by experience", new TreeMap<>(Map.of("CP1", "XXXXY"))),
                        new MembershipMatrix.Row(
                                EXPERT_BY_EXPERIENCE, "Peer Mentor", new TreeMap<>(Map.of("CP2", "X"))));
        assertThat(MembershipMatrix.of(SITES, places, Set.of()).rows())
                .extracting(row -> row.cells().get("CP1"))
                .containsExactly("XXXX", "Y");
    }

    @Test
    void theSpreadsheetLooksAsTheFigureDoes() {
        var matrix = MembershipMatrix.of(
                SITES,
                List.of(
                        place(VOLUNTARY, "Director, Substance Misuse Service", "CP1", FACILITATOR),
                        place(NHS, "Nurse", "CP3", UNDER_TWO)));

        assertThat(MatrixCsv.text(matrix)).isEqualTo("""
                        \uFEFFSector,Job title,CP1,CP2,CP3
                        Voluntary sector,"Director, Substance Misuse Service",F,,
                        NHS,Nurse,,,Y
                        Total,Confirmed (X and F),1,0,0
                        Total,X attended two or more meetings,0,0,0
                        Total,F facilitator,1,0,0
                        Total,"Y attended fewer than two, not counted",0,0,1
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\u00A0=1",
                "\u200B=1",
                "\uFF1D1",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void aJobTitleIsNoFormula(String title) {
        var csv = MatrixCsv.text(MembershipMatrix.of(SITES, List.of(place(NHS, title, "CP1", CONFIRMED))));

        assertThat(csv).contains("NHS,\"'" + title.replace("\"", "\"\"") + "\",X,,");
    }

    @Test
    void aQuoteInAJobTitleStaysAQuote() {
        var csv = MatrixCsv.text(MembershipMatrix.of(SITES, List.of(place(NHS, "\"Link\" Worker", "CP1", CONFIRMED))));

        assertThat(csv).contains("NHS,\"\"\"Link\"\" Worker\",X,,");
    }

    private static Place place(Sector sector, @Nullable String job, String site, Standing standing) {
        return new Place(sector, job, site, standing);
    }
}
