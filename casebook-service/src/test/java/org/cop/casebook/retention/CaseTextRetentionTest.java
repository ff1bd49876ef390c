package org.cop.casebook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Scene.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Scene;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a case once said, after its withdrawal and after its publication. */
@QuarkusTest
@ServiceTest
class CaseTextRetentionTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2012, 5, 2);

    @Inject
    CaseTextRetention retention;

    @Inject
    RetentionSettings settings;

    private Scene scene;

    @BeforeEach
    void setUpScene() {
        scene = Scene.shared();
    }

    @Test
    void aWithdrawnCaseShowsNobodyWhatItSaid() {
        var path = scene.published("PUBLIC");
        withdraw(path, today());

        for (var person : List.of(scene.ann(), scene.bob(), scene.facilitator(), scene.broker())) {
            person.gets(path)
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("content", nullValue())
                    .body("clearance", nullValue());
            person.gets(scene.cases() + "?state=WITHDRAWN")
                    .statusCode(200)
                    .body("find { it.id == '" + idOf(path) + "' }.title", nullValue())
                    .body("find { it.id == '" + idOf(path) + "' }.summary", nullValue());
        }
        scene.ann().gets(path + "/revisions").statusCode(200).body("$", hasSize(0));
    }

    @Test
    void textsOfAWithdrawnCaseAreDeletedAfterTheDaysOfTheSetting() {
        var old = scene.published("PUBLIC");
        withdraw(old, today().minusDays(settings.withdrawnTextsDays()));
        var recent = scene.published("PUBLIC");
        withdraw(recent, today().minusDays(settings.withdrawnTextsDays() - 2));
        var draft = scene.draft();
        withdraw(draft, LONG_AGO);

        retention.deleteWhatIsNotShownAnyMore();
        retention.deleteWhatIsNotShownAnyMore();

        assertThat(texts(old)).isZero();
        assertThat(texts(draft)).isZero();
        assertThat(rows("clearance", old)).isZero();
        assertThat(texts(recent)).isEqualTo(2);
        scene.ann()
                .gets(old)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", nullValue());
        scene.ann().gets(recent).body("withdrawalReason", equalTo("Somebody recognised herself."));
        scene.ann().gets(scene.cases() + "?state=WITHDRAWN").statusCode(200);
        scene.ann().puts(old, "*", Scene.request(Scene.caseContent())).statusCode(409);
    }

    @Test
    void replacedWordingsAreDeletedSomeTimeAfterThePublication() {
        var old = scene.published("PUBLIC");
        var recent = scene.draft();
        scene.writeUp(recent);
        scene.broker().clears(recent, Scene.clearanceFor("PROGRAMME")).statusCode(200);
        scene.ann().posts(recent + "/publication", Map.of()).statusCode(200);
        var unpublished = scene.draft();
        scene.writeUp(unpublished);

        retention.deleteWhatIsNotShownAnyMore();

        scene.ann().gets(old + "/revisions").body("revision", contains(2));
        scene.ann().gets(recent + "/revisions").body("revision", contains(2, 1));
        scene.ann().gets(unpublished + "/revisions").body("revision", contains(2, 1));
        scene.ann()
                .gets(old)
                .body("content.learning", equalTo("The gap was ours."))
                .body("clearance.audience", equalTo("PUBLIC"));
        scene.elsewhere()
                .gets(scene.inProgramme("case-studies/" + idOf(old)))
                .statusCode(200)
                .body("presentation", equalTo("She rings on Saturdays."));
        assertThat(rows("clearance", old)).isEqualTo(1);
    }

    private void withdraw(String path, LocalDate on) {
        scene.ann()
                .posts(path + "/withdrawal", Map.of("on", on.toString(), "reason", "Somebody recognised herself."))
                .statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static long texts(String path) {
        return rows("case_study_text", path);
    }

    private static long rows(String table, String path) {
        return Scene.query("select count(*) from " + table + " where case_study_id = '" + idOf(path) + "'");
    }
}
