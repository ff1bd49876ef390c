package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.events.Audience;
import org.cop.events.NewsletterEvent.EditionAssembled;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditionTest {
    private static final Instant NOW = Instant.parse("2012-04-02T09:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2012, 3);

    private static final String ANN = "ann";
    private static final String BEN = "ben";
    private static final String CLEO = "cleo";
    private static final Checklist COMPLETE = new Checklist(true, true, true, true);

    private final UUID id = UUID.randomUUID();
    private final UUID programme = UUID.randomUUID();
    private final Edition edition = Edition.of(id, programme, Audience.PUBLIC, MARCH, NOW);

    @Test
    void assemblingPublishesHowManyLinesItHas() {
        assertThat(edition.assembled(7, 0, NOW))
                .isEqualTo(new EditionAssembled(id, programme, Audience.PUBLIC, MARCH, 7));
        assertThat(edition.state()).isEqualTo(EditionState.ASSEMBLED);
    }

    @Test
    void aMonthWithoutNewsIsSkippedUntilThereIsSome() {
        edition.assembled(0, 0, NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SKIPPED);
        refused("edition-empty", () -> edition.approve(ANN, COMPLETE, List.of(), NOW));

        edition.assembled(1, 0, NOW);
        edition.approve(ANN, COMPLETE, List.of(), NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SENDING);
    }

    @Test
    void anEditionOfWhichEverythingIsHiddenDoesNotGoOut() {
        edition.assembled(2, 2, NOW);
        refused("edition-empty", () -> edition.approve(ANN, COMPLETE, List.of(), NOW));
    }

    @Test
    void anApprovedEditionDoesNotChangeAnyMore() {
        edition.assembled(2, 0, NOW);
        edition.approve(ANN, COMPLETE, List.of(), NOW);
        refused("edition-approved", () -> edition.edit("More", 0, ANN, NOW));
        refused("edition-approved", () -> edition.assembled(3, 0, NOW));
        refused("edition-approved", () -> edition.approve(ANN, COMPLETE, List.of(), NOW));
        refused("edition-approved", () -> edition.lose(false, NOW));
    }

    @Test
    void anEditionIsSentOnceAndSaysToHowMany() {
        edition.assembled(2, 0, NOW);
        edition.approve(ANN, COMPLETE, List.of(), NOW);
        edition.goesTo(61);
        assertThat(edition.sent(NOW, LocalDate.of(2012, 4, 2)))
                .isEqualTo(new EditionSent(id, programme, Audience.PUBLIC, MARCH, 61, LocalDate.of(2012, 4, 2)));
        assertThatThrownBy(() -> edition.sent(NOW, LocalDate.of(2012, 4, 2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEditionWhoseLastLineIsWithdrawnIsSkipped() {
        edition.assembled(2, 1, NOW);
        edition.lose(true, NOW);
        assertThat(edition.lines().hidden()).isZero();
        edition.lose(false, NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SKIPPED);
    }

    @Test
    void anEditionHeldBackMayGoOutByItselfOnceEdited() {
        edition.assembled(2, 0, NOW);
        edition.holdBack();
        assertThat(edition.heldBack()).isTrue();
        edition.edit(null, 1, ANN, NOW);
        assertThat(edition.heldBack()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMISSIONER", "PUBLIC"})
    void anIntroductionForOthers_isApprovedByNobodyWhoWroteAnyOfIt(Audience audience) {
        Edition edition = Edition.of(id, programme, audience, MARCH, NOW);
        edition.assembled(2, 0, NOW);
        edition.edit("Dear all", 0, ANN, NOW);
        edition.edit("Dear all, with a full stop.", 0, BEN, NOW);
        refused("own-introduction", () -> edition.approve(ANN, COMPLETE, List.of(), NOW));
        refused("own-introduction", () -> edition.approve(BEN, COMPLETE, List.of(), NOW));
        refused("own-introduction", () -> edition.approve(null, null, List.of(), NOW));

        edition.edit("Dear all, with a full stop. ", 1, CLEO, NOW);
        edition.approve(CLEO, COMPLETE, List.of(), NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SENDING);
    }

    @Test
    void aPublicIntroductionOfUnknownWritersIsWrittenAnewBeforeApproval() throws Exception {
        edition.assembled(2, 0, NOW);
        edition.edit("Dear all", 0, ANN, NOW);
        // As it stands in a database that is older than the column.
        var introduction = Edition.class.getDeclaredField("introduction");
        introduction.setAccessible(true);
        var writers = Introduction.class.getDeclaredField("writers");
        writers.setAccessible(true);
        writers.set(introduction.get(edition), new String[0]);
        refused("own-introduction", () -> edition.approve(ANN, COMPLETE, List.of(), NOW));
        refused("own-introduction", () -> edition.approve(BEN, COMPLETE, List.of(), NOW));

        edition.edit("Dear readers", 0, BEN, NOW);
        refused("own-introduction", () -> edition.approve(BEN, COMPLETE, List.of(), NOW));
        edition.approve(ANN, COMPLETE, List.of(), NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMISSIONER", "PUBLIC"})
    void anIntroductionForOthers_isApprovedWithTheWholeChecklist(Audience audience) {
        Edition edition = Edition.of(id, programme, audience, MARCH, NOW);
        edition.assembled(2, 0, NOW);
        edition.edit("Dear all", 0, ANN, NOW);
        refused("checklist-incomplete", () -> edition.approve(BEN, null, List.of(), NOW));
        for (Checklist incomplete : List.of(
                new Checklist(false, true, true, true),
                new Checklist(true, false, true, true),
                new Checklist(true, true, false, true),
                new Checklist(true, true, true, false))) {
            refused("checklist-incomplete", () -> edition.approve(BEN, incomplete, List.of(), NOW));
        }

        edition.approve(BEN, COMPLETE, List.of(), NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMISSIONER", "PUBLIC"})
    void anEditionForOthersWithoutIntroduction_goesOutByItself(Audience audience) {
        Edition edition = Edition.of(id, programme, audience, MARCH, NOW);
        edition.assembled(2, 0, NOW);
        edition.edit("Dear all", 0, ANN, NOW);
        edition.edit(" ", 0, ANN, NOW);
        edition.approve(null, null, List.of(), NOW);
        assertThat(edition.state()).isEqualTo(EditionState.SENDING);
    }

    @Test
    void theIntroductionForTheProgramme_isApprovedByItsAuthorWithoutAList() {
        Edition own = Edition.of(id, programme, Audience.PROGRAMME, MARCH, NOW);
        own.assembled(2, 0, NOW);
        own.edit("Dear all", 0, ANN, NOW);
        own.approve(ANN, null, List.of(), NOW);
        assertThat(own.state()).isEqualTo(EditionState.SENDING);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }
}
