package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Scene.MARCH;
import static org.cop.newsletter.Scene.as;
import static org.cop.newsletter.Scene.sql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cop.events.Role;
import org.cop.newsletter.Scene;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Inject
    KnownProgrammes programmes;

    private Scene scene;
    private String editor;
    private Programme programme;

    @BeforeEach
    void aMonthWithNews() {
        scene = Scene.set();
        editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH.minusMonths(1), 9),
                scene.action(scene.brighton, MARCH.plusDays(13)));
        programme = programmes.require(scene.programme);
    }

    @Test
    void theMonthThatClosedLastIsAssembledWhenItsEditorialDaysBegin() {
        schedule.tick(programme, CLOSE_OF_MARCH);
        schedule.tick(programme, ASSEMBLY.minusMillis(1));
        assertThat(states()).isEmpty();

        schedule.tick(programme, ASSEMBLY);
        schedule.tick(programme, ASSEMBLY);

        assertThat(states())
                .containsExactlyInAnyOrder(
                        "COMMISSIONER 2012-03-01 ASSEMBLED",
                        "PROGRAMME 2012-03-01 ASSEMBLED",
                        "PUBLIC 2012-03-01 ASSEMBLED");
    }

    @Test
    void aProgrammeWhoseEditionsCannotBeMadeHindersNoOther() {
        var broken = new UUID(0, 1); // sorts before every other; that it has no settings cannot be
        sql().update(
                        "insert into known_programme (id, slug, title, zone, starts_on, sequence) values (?, 'x', 'x', 'Europe/London', ?, 1)",
                        broken,
                        MARCH);
        try {
            schedule.tick(ASSEMBLY);
        } finally {
            sql().update("delete from known_programme where id = ?", broken);
        }

        assertThat(states()).hasSize(3);
    }

    @Test
    void whereApprovalIsWantedNothingGoesOutByItself() {
        schedule.tick(programme, SENDING.plusSeconds(99_999));

        assertThat(states()).allMatch(state -> state.endsWith("ASSEMBLED"));
    }

    @Test
    void whereItIsAutomaticItGoesOutAtItsHour() {
        String reader = Scene.address("reader");
        scene.tell(scene.contact(reader, Role.MEMBER));
        automatic();
        schedule.tick(programme, SENDING.minusMillis(1));
        assertThat(states()).contains("PROGRAMME 2012-03-01 ASSEMBLED");

        schedule.tick(programme, SENDING);
        schedule.tick(programme, SENDING);

        Mailbox.awaitIn(reader, each -> true);
        assertThat(sql().first(
                                "select count(*) as n from delivery where programme_id = ?",
                                row -> row.number("n"),
                                scene.programme))
                .contains(1);
    }

    @Test
    void whatTheChecksFindIsHeldBackUntilSomebodyHasLooked() {
        scene.tell(scene.caseStudy(scene.brighton, MARCH, PROGRAMME, "Ring 01273 496012"));
        automatic();
        schedule.tick(programme, SENDING);
        schedule.tick(programme, SENDING);
        assertThat(states()).contains("PROGRAMME 2012-03-01 ASSEMBLED");
        String id = as(editor)
                .get(scene.path("/editions?audience=PROGRAMME"))
                .then()
                .extract()
                .path("[0].id");
        Scene.Edition edition = scene.edition(editor, id);
        assertThat(edition.json().getBoolean("heldBack")).isTrue();

        String line = edition.json().getString("items.find { it.kind == 'CASE_STUDY_PUBLISHED' }.id");
        scene.edit(editor, edition, Map.of("hiddenItemIds", List.of(line)))
                .then()
                .statusCode(200);
        schedule.tick(programme, SENDING);

        assertThat(states()).contains("PROGRAMME 2012-03-01 SENT");
    }

    @Test
    void aMonthWithoutNewsGoesToNobody() {
        automatic();
        schedule.tick(programme, Instant.parse("2012-05-05T08:00:00Z"));
        schedule.tick(programme, Instant.parse("2012-06-05T08:00:00Z"));

        assertThat(states()).contains("PROGRAMME 2012-04-01 SENT", "PROGRAMME 2012-05-01 SKIPPED");
    }

    @Test
    void aProgrammeThatIsOverOrHasNotBegunHasNoEditions() {
        schedule.tick(programme, Instant.parse("2012-03-31T08:00:00Z"));
        schedule.tick(programme, Instant.parse("2013-04-28T08:00:00Z"));
        schedule.tick(programme, Instant.now());
        assertThat(states()).isEmpty();

        schedule.tick(programme, Instant.parse("2013-03-28T08:00:00Z"));
        assertThat(states()).contains("PROGRAMME 2013-02-01 ASSEMBLED");
    }

    @Test
    void operatorsSeeAnEditionThatWasToGoOutByItselfAndDidNot() {
        Instant late = SENDING.plus(OverdueEditions.MARGIN);
        assertThat(overdue.countOf(programme, late)).as("approval is wanted").isZero();

        automatic();
        assertThat(overdue.countOf(programme, late.minusMillis(1))).isZero();
        assertThat(overdue.countOf(programme, late)).as("all three are missing").isEqualTo(3);

        schedule.tick(programme, ASSEMBLY);
        assertThat(overdue.countOf(programme, late)).as("assembled only").isEqualTo(3);

        schedule.tick(programme, SENDING);
        assertThat(overdue.countOf(programme, late)).isZero();
    }

    @Test
    void severalInstancesAtOnceDoItOnce() throws Exception {
        automatic();
        try (var executor = Executors.newFixedThreadPool(4)) {
            Callable<Void> instance = () -> {
                schedule.tick(programme, SENDING);
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
                .put(scene.path("/newsletter-settings"))
                .then()
                .statusCode(200);
    }

    private List<String> states() {
        return sql().list(
                        "select audience || ' ' || month || ' ' || state as edition from edition where programme_id = ?",
                        row -> row.text("edition"),
                        scene.programme);
    }
}
