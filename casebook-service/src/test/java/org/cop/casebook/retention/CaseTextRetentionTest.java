package org.cop.casebook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.idOf;
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
import org.cop.casebook.Fixture;
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

    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.shared();
    }

    @Test
    void aWithdrawnCaseShowsNobodyWhatItSaid() {
        var path = fixture.published("PUBLIC");
        withdraw(path, today());

        for (var person : List.of(fixture.ann(), fixture.bob(), fixture.facilitator(), fixture.broker())) {
            person.gets(path)
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("content", nullValue())
                    .body("clearance", nullValue());
            person.gets(fixture.cases() + "?state=WITHDRAWN")
                    .statusCode(200)
                    .body("find { it.id == '" + idOf(path) + "' }.title", nullValue())
                    .body("find { it.id == '" + idOf(path) + "' }.summary", nullValue());
        }
        fixture.ann().gets(path + "/revisions").statusCode(200).body("$", hasSize(0));
    }

    @Test
    void textsOfAWithdrawnCaseAreDeletedAfterTheDaysOfTheSetting() {
        var old = fixture.published("PUBLIC");
        withdraw(old, today().minusDays(settings.withdrawnTextsDays()));
        var recent = fixture.published("PUBLIC");
        withdraw(recent, today().minusDays(settings.withdrawnTextsDays() - 2));
        var draft = fixture.draft();
        withdraw(draft, LONG_AGO);

        retention.deleteWhatIsNotShownAnyMore();
        retention.deleteWhatIsNotShownAnyMore();

        assertThat(texts(old)).isZero();
        assertThat(texts(draft)).isZero();
        assertThat(rows("clearance", old)).isZero();
        assertThat(texts(recent)).isEqualTo(2);
        fixture.ann()
                .gets(old)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", nullValue());
        fixture.ann().gets(recent).body("withdrawalReason", equalTo("Somebody recognised herself."));
        fixture.ann().gets(fixture.cases() + "?state=WITHDRAWN").statusCode(200);
        fixture.ann().puts(old, "*", Fixture.request(Fixture.caseContent())).statusCode(409);
    }

    @Test
    void replacedWordingsAreDeletedSomeTimeAfterThePublication() {
        var old = fixture.published("PUBLIC");
        var recent = fixture.draft();
        fixture.writeUp(recent);
        fixture.broker().clears(recent, Fixture.clearanceFor("PROGRAMME")).statusCode(200);
        fixture.ann().posts(recent + "/publication", Map.of()).statusCode(200);
        var unpublished = fixture.draft();
        fixture.writeUp(unpublished);

        retention.deleteWhatIsNotShownAnyMore();

        fixture.ann().gets(old + "/revisions").body("revision", contains(2));
        fixture.ann().gets(recent + "/revisions").body("revision", contains(2, 1));
        fixture.ann().gets(unpublished + "/revisions").body("revision", contains(2, 1));
        fixture.ann()
                .gets(old)
                .body("content.learning", equalTo("The gap was ours."))
                .body("clearance.audience", equalTo("PUBLIC"));
        fixture.elsewhere()
                .gets(fixture.inProgramme("case-studies/" + idOf(old)))
                .statusCode(200)
                .body("presentation", equalTo("She rings on Saturdays."));
        assertThat(rows("clearance", old)).isEqualTo(1);
    }

    private void withdraw(String path, LocalDate on) {
        fixture.ann()
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
        return Fixture.query("select count(*) from " + table + " where case_study_id = '" + idOf(path) + "'");
    }
}
