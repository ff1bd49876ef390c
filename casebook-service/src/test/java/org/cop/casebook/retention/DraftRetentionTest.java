package org.cop.casebook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Scene.idOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.casebook.Person;
import org.cop.casebook.Scene;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts that nobody goes on with, and those of people who left. */
@QuarkusTest
@ServiceTest
class DraftRetentionTest {
    @Inject
    DraftRetention retention;

    @Inject
    RetentionSettings settings;

    private Scene scene;
    private Instant now;

    @BeforeEach
    void setUpScene() {
        scene = Scene.set();
        now = Instant.now();
    }

    @Test
    void aDraftOfACaseIsEmptiedWhenNobodyHasChangedItForTheDaysOfTheSetting() {
        var draft = scene.draft();
        var handedInAndChanged = scene.handedIn();
        change(scene.bob(), handedInAndChanged);
        var inReview = scene.handedIn();

        runAfterDays(settings.draftsDays() - 1);
        scene.ann().gets(draft).statusCode(200).body("state", equalTo("DRAFT"));

        runAfterDays(settings.draftsDays() + 1);
        for (var path : new String[] {draft, handedInAndChanged}) {
            assertThat(texts(path)).as(path).isZero();
            scene.ann()
                    .gets(path)
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("content", nullValue());
        }
        scene.ann().gets(inReview).body("state", equalTo("IN_REVIEW")).body("content.kind", equalTo("CHALLENGE"));
    }

    @Test
    void draftsOfAnAuthorWhoLeftAreDeletedAfterTheDaysOfTheSetting() {
        var draft = draftOf(scene.ann());
        var issue = issueOf(scene.ann());
        var draftOfWhoStays = draftOf(scene.bob());
        var issueOfWhoStays = issueOf(scene.bob());
        Grants.give(scene.ann().accountId());

        runAfterDays(0);
        runAfterDays(settings.draftsOfLeaversDays() - 1);
        assertThat(texts(draft)).isEqualTo(1);
        scene.bob().gets(issue).statusCode(200);

        runAfterDays(settings.draftsOfLeaversDays() + 1);
        assertThat(texts(draft)).isZero();
        scene.bob().gets(issue).statusCode(404);
        scene.bob().gets(draftOfWhoStays).body("state", equalTo("DRAFT"));
        scene.bob().gets(issueOfWhoStays).statusCode(200);
    }

    @Test
    void anAuthorWhoComesBackInTimeKeepsTheDrafts() {
        var draft = draftOf(scene.ann());
        var issue = issueOf(scene.ann());
        Grants.give(scene.ann().accountId());
        runAfterDays(0);

        Grants.give(scene.ann().accountId(), Grants.member(scene.programme, scene.site));
        runAfterDays(settings.draftsOfLeaversDays() + 1);

        scene.ann().gets(draft).body("state", equalTo("DRAFT"));
        scene.ann().gets(issue).statusCode(200);
    }

    @Test
    void anAuthorWhoseAccessIsWithheldHasNotLeft() {
        var draft = draftOf(scene.ann());
        Grants.give(scene.ann().accountId());
        withheld(scene.ann(), "now()");

        runAfterDays(0);
        runAfterDays(settings.draftsOfLeaversDays() + 1);

        withheld(scene.ann(), "null");
        assertThat(texts(draft)).isEqualTo(1);
    }

    @Test
    void aDraftIssueIsDeletedWhenNobodyHasRaisedItForTheDaysOfTheSetting() {
        var draft = issueOf(scene.ann());
        var raised = issueOf(scene.ann());
        scene.bob().clears(raised, Scene.raisedOn(Scene.MEETING_DAY)).statusCode(200);

        runAfterDays(settings.draftsDays() - 1);
        scene.bob().gets(draft).statusCode(200);

        runAfterDays(settings.draftsDays() + 1);
        scene.bob().gets(draft).statusCode(404);
        scene.bob().gets(raised).statusCode(200).body("state", equalTo("RAISED"));
    }

    private void runAfterDays(int days) {
        retention.deleteForgotten(now.plus(Duration.ofDays(days)));
    }

    private String draftOf(Person author) {
        String id = author.posts(scene.cases(), Scene.request(Scene.caseContent()))
                .statusCode(201)
                .extract()
                .path("id");
        return scene.cases() + "/" + id;
    }

    private String issueOf(Person author) {
        String id = author.posts(
                        scene.issues(),
                        Map.of(
                                "theme",
                                "weekend-crises",
                                "severity",
                                "HIGH",
                                "summary",
                                "No cover on Fridays.",
                                "statement",
                                "Nobody is there until Monday.",
                                "on",
                                Scene.MEETING_DAY.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        return scene.issues() + "/" + id;
    }

    private static void change(Person by, String path) {
        Map<String, Object> changed = new LinkedHashMap<>(Scene.caseContent());
        changed.put("title", "Another title");
        by.puts(path, by.asks().get(path).header("ETag"), Scene.request(changed))
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    private static void withheld(Person person, String since) {
        Scene.query("with changed as (update access_account set withheld_at = " + since + " where account_id = '"
                + person.accountId() + "' returning 1) select count(*) from changed");
    }

    private static long texts(String path) {
        return Scene.query("select count(*) from case_study_text where case_study_id = '" + idOf(path) + "'");
    }
}
