package org.cop.newsletter.edition.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cop.events.Audience;
import org.cop.events.Role;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens by itself, and when. The programme sends on the fifth at nine, three days after its editions are assembled. */
@QuarkusTest
@ServiceTest
class EditionScheduleTest {
    private static final Instant CLOSE_OF_MARCH = Instant.parse("2012-03-31T23:00:00Z");
    private static final Instant ASSEMBLY = Instant.parse("2012-04-02T08:00:00Z");
    private static final Instant SENDING = Instant.parse("2012-04-05T08:00:00Z");

    @Inject
    EditionSchedule schedule;

    @Inject
    OverdueEditions overdue;

    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aMonthWithNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH.minusMonths(1), 9),
                fixture.action(fixture.brighton, MARCH.plusDays(13)));
    }

    @Test
    void theMonthThatClosedLastIsAssembledWhenItsEditorialDaysBegin() {
        schedule.tick(fixture.programme, CLOSE_OF_MARCH);
        schedule.tick(fixture.programme, ASSEMBLY.minusMillis(1));
        assertThat(states()).isEmpty();

        schedule.tick(fixture.programme, ASSEMBLY);
        schedule.tick(fixture.programme, ASSEMBLY);

        assertThat(states())
                .containsExactlyInAnyOrder(
                        "COMMISSIONER 2012-03-01 ASSEMBLED",
                        "PROGRAMME 2012-03-01 ASSEMBLED",
                        "PUBLIC 2012-03-01 ASSEMBLED");
    }

    /** An unknown zone and a missing settings row cannot be; an activity that cannot be read fails when its edition is assembled. */
    @Test
    void anEditionThatCannotBeMadeHindersNoOther() {
        var without = new UUID(0, 1); // sorts before every other
        var zoneless = new UUID(0, 2);
        programme(without, "Europe/London");
        programme(zoneless, "Nowhere/Else");
        settings(zoneless);
        sql().update(
                        "update activity set event = '{}' where programme_id = ? and audience = 'PROGRAMME'",
                        fixture.programme);
        automatic();
        try {
            schedule.tick(null, ASSEMBLY);
            assertThat(overdue.count(null, SENDING.plus(OverdueEditions.MARGIN)))
                    .isPositive();
        } finally {
            sql().update("delete from newsletter_settings where programme_id = ?", zoneless);
            sql().update("delete from place_programme where id in (?, ?)", without, zoneless);
        }

        assertThat(states())
                .hasSize(2)
                .allMatch(state -> state.startsWith("COMMISSIONER") || state.startsWith("PUBLIC"));
    }

    private static void programme(UUID id, String zone) {
        sql().update(
                        "insert into place_programme (id, slug, title, zone, starts_on, sequence) values (?, ?, 'x', ?, ?, 1)",
                        id,
                        "x-" + id,
                        zone,
                        MARCH);
    }

    private static void settings(UUID programme) {
        sql().update("insert into newsletter_settings values (?, 'AUTOMATIC', 5, 9, 3, 0)", programme);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMISSIONER", "PUBLIC"})
    void anIntroductionForReadersBeyondTheProgramme_waitsForASecondReader(Audience audience) {
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
        automatic();
        schedule.tick(fixture.programme, ASSEMBLY);
        String id =
                as(editor).get(fixture.path("/editions?audience=" + audience)).path("[0].id");
        fixture.edit(
                        editor,
                        fixture.edition(editor, id),
                        Map.of("introduction", "Dear all", "hiddenItemIds", List.of()))
                .then()
                .statusCode(200);

        schedule.tick(fixture.programme, SENDING);

        assertThat(states()).contains(audience + " 2012-03-01 ASSEMBLED", "PROGRAMME 2012-03-01 SENT");
        assertThat(fixture.edition(editor, id).json().getBoolean("heldBack")).isTrue();
        fixture.approveIntroduced(editor, fixture.edition(editor, id))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-introduction"));
        fixture.approveIntroduced(fixture.secondEditor(), fixture.edition(editor, id))
                .then()
                .statusCode(200);
    }

    @Test
    void anEditionThatNeedsApprovalDoesNotGoOutByItself() {
        schedule.tick(fixture.programme, SENDING.plusSeconds(99_999));

        assertThat(states()).allMatch(state -> state.endsWith("ASSEMBLED"));
    }

    @Test
    void anAutomaticEditionGoesOutAtItsHour() {
        String reader = Fixture.address("reader");
        fixture.publish(fixture.contact(reader, Role.MEMBER));
        automatic();
        schedule.tick(fixture.programme, SENDING.minusMillis(1));
        assertThat(states()).contains("PROGRAMME 2012-03-01 ASSEMBLED");

        schedule.tick(fixture.programme, SENDING);
        schedule.tick(fixture.programme, SENDING);

        Mailbox.awaitIn(reader, each -> true);
        assertThat(sql().first(
                                "select count(*) as n from delivery where programme_id = ?",
                                row -> row.integer("n"),
                                fixture.programme))
                .contains(1);
    }

    @Test
    void anEditionThatTheChecksStopIsHeldBackUntilEdited() {
        fixture.publish(fixture.caseStudy(fixture.brighton, MARCH, PROGRAMME, "Ring 01273 496012"));
        automatic();
        schedule.tick(fixture.programme, SENDING);
        schedule.tick(fixture.programme, SENDING);
        assertThat(states()).contains("PROGRAMME 2012-03-01 ASSEMBLED");
        String id = as(editor)
                .get(fixture.path("/editions?audience=PROGRAMME"))
                .then()
                .extract()
                .path("[0].id");
        Fixture.Edition edition = fixture.edition(editor, id);
        assertThat(edition.json().getBoolean("heldBack")).isTrue();

        String line = edition.json().getString("items.find { it.kind == 'CASE_STUDY_PUBLISHED' }.id");
        fixture.edit(editor, edition, Map.of("hiddenItemIds", List.of(line)))
                .then()
                .statusCode(200);
        schedule.tick(fixture.programme, SENDING);

        assertThat(states()).contains("PROGRAMME 2012-03-01 SENT");
    }

    @Test
    void aMonthWithoutNewsGoesToNobody() {
        automatic();
        schedule.tick(fixture.programme, Instant.parse("2012-05-05T08:00:00Z"));
        schedule.tick(fixture.programme, Instant.parse("2012-06-05T08:00:00Z"));

        assertThat(states()).contains("PROGRAMME 2012-04-01 SENT", "PROGRAMME 2012-05-01 SKIPPED");
    }

    @Test
    void aProgrammeThatIsOverOrHasNotBegunHasNoEditions() {
        schedule.tick(fixture.programme, Instant.parse("2012-03-31T08:00:00Z"));
        schedule.tick(fixture.programme, Instant.parse("2013-04-28T08:00:00Z"));
        schedule.tick(fixture.programme, Instant.now());
        assertThat(states()).isEmpty();

        schedule.tick(fixture.programme, Instant.parse("2013-03-28T08:00:00Z"));
        assertThat(states()).contains("PROGRAMME 2013-02-01 ASSEMBLED");
    }

    @Test
    void operatorsSeeAnEditionThatWasToGoOutByItselfAndDidNot() {
        Instant late = SENDING.plus(OverdueEditions.MARGIN);
        assertThat(overdue.count(fixture.programme, late))
                .as("approval is wanted")
                .isZero();

        automatic();
        assertThat(overdue.count(fixture.programme, late.minusMillis(1))).isZero();
        assertThat(overdue.count(fixture.programme, late))
                .as("all three are missing")
                .isEqualTo(3);

        schedule.tick(fixture.programme, ASSEMBLY);
        assertThat(overdue.count(fixture.programme, late)).as("assembled only").isEqualTo(3);

        schedule.tick(fixture.programme, SENDING);
        assertThat(overdue.count(fixture.programme, late)).isZero();
    }

    @Test
    void severalInstancesAtOnceDoItOnce() throws Exception {
        automatic();
        try (var executor = Executors.newFixedThreadPool(4)) {
            Callable<Void> instance = () -> {
                schedule.tick(fixture.programme, SENDING);
                return null;
            };
            for (var done : executor.invokeAll(List.of(instance, instance, instance, instance))) {
                done.get();
            }
        }
        assertThat(states())
                .containsExactlyInAnyOrder(
                        "COMMISSIONER 2012-03-01 SENT", "PROGRAMME 2012-03-01 SENT", "PUBLIC 2012-03-01 SENT");
    }

    private void automatic() {
        as(editor)
                .header("If-Match", "*")
                .body(Map.of("mode", "AUTOMATIC", "sendDay", 5, "sendHour", 9, "editorialDays", 3))
                .put(fixture.path("/newsletter-settings"))
                .then()
                .statusCode(200);
    }

    private List<String> states() {
        return sql().list(
                        "select audience || ' ' || month || ' ' || state as edition from edition where programme_id = ?",
                        row -> row.text("edition"),
                        fixture.programme);
    }
}
