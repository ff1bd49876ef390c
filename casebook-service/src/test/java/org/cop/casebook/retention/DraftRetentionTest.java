package org.cop.casebook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.idOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
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

    private Fixture fixture;
    private Instant now;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        now = Instant.now();
    }

    @Test
    void aDraftOfACaseIsEmptiedWhenNobodyHasChangedItForTheDaysOfTheSetting() {
        var draft = fixture.draft();
        var handedInAndChanged = fixture.handedIn();
        change(fixture.bob(), handedInAndChanged);
        var inReview = fixture.handedIn();

        runAfterDays(settings.draftsDays() - 1);
        fixture.ann().gets(draft).statusCode(200).body("state", equalTo("DRAFT"));

        runAfterDays(settings.draftsDays() + 1);
        for (var path : new String[] {draft, handedInAndChanged}) {
            assertThat(texts(path)).as(path).isZero();
            fixture.ann()
                    .gets(path)
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("content", nullValue());
        }
        fixture.ann().gets(inReview).body("state", equalTo("IN_REVIEW")).body("content.kind", equalTo("CHALLENGE"));
    }

    @Test
    void draftsOfAnAuthorWhoLeftAreDeletedAfterTheDaysOfTheSetting() {
        var draft = draftOf(fixture.ann());
        var issue = issueOf(fixture.ann());
        var draftOfWhoStays = draftOf(fixture.bob());
        var issueOfWhoStays = issueOf(fixture.bob());
        Grants.give(fixture.ann().accountId());

        runAfterDays(0);
        runAfterDays(settings.draftsOfLeaversDays() - 1);
        assertThat(texts(draft)).isEqualTo(1);
        fixture.bob().gets(issue).statusCode(200);

        runAfterDays(settings.draftsOfLeaversDays() + 1);
        assertThat(texts(draft)).isZero();
        fixture.bob().gets(issue).statusCode(404);
        fixture.bob().gets(draftOfWhoStays).body("state", equalTo("DRAFT"));
        fixture.bob().gets(issueOfWhoStays).statusCode(200);
    }

    @Test
    void anAuthorWhoComesBackInTimeKeepsTheDrafts() {
        var draft = draftOf(fixture.ann());
        var issue = issueOf(fixture.ann());
        Grants.give(fixture.ann().accountId());
        runAfterDays(0);

        Grants.give(fixture.ann().accountId(), Grants.member(fixture.programme, fixture.site));
        runAfterDays(settings.draftsOfLeaversDays() + 1);

        fixture.ann().gets(draft).body("state", equalTo("DRAFT"));
        fixture.ann().gets(issue).statusCode(200);
    }

    @Test
    void anAuthorWhoseAccessIsWithheldHasNotLeft() {
        var draft = draftOf(fixture.ann());
        Grants.give(fixture.ann().accountId());
        withheld(fixture.ann(), "now()");

        runAfterDays(0);
        runAfterDays(settings.draftsOfLeaversDays() + 1);

        withheld(fixture.ann(), "null");
        assertThat(texts(draft)).isEqualTo(1);
    }

    @Test
    void aDraftIssueIsDeletedWhenNobodyHasRaisedItForTheDaysOfTheSetting() {
        var draft = issueOf(fixture.ann());
        var raised = issueOf(fixture.ann());
        fixture.bob().clears(raised, Fixture.raisedOn(Fixture.MEETING_DAY)).statusCode(200);

        runAfterDays(settings.draftsDays() - 1);
        fixture.bob().gets(draft).statusCode(200);

        runAfterDays(settings.draftsDays() + 1);
        fixture.bob().gets(draft).statusCode(404);
        fixture.bob().gets(raised).statusCode(200).body("state", equalTo("RAISED"));
    }

    private void runAfterDays(int days) {
        retention.deleteForgotten(now.plus(Duration.ofDays(days)));
    }

    private String draftOf(Person author) {
        String id = author.posts(fixture.cases(), Fixture.request(Fixture.caseContent()))
                .statusCode(201)
                .extract()
                .path("id");
        return fixture.cases() + "/" + id;
    }

    private String issueOf(Person author) {
        String id = author.posts(
                        fixture.issues(),
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
                                Fixture.MEETING_DAY.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        return fixture.issues() + "/" + id;
    }

    private static void change(Person by, String path) {
        Map<String, Object> changed = new LinkedHashMap<>(Fixture.caseContent());
        changed.put("title", "Another title");
        by.puts(path, by.asks().get(path).header("ETag"), Fixture.request(changed))
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    private static void withheld(Person person, String since) {
        Fixture.query("with changed as (update access_account set withheld_at = " + since + " where account_id = '"
                + person.accountId() + "' returning 1) select count(*) from changed");
    }

    private static long texts(String path) {
        return Fixture.query("select count(*) from case_study_text where case_study_id = '" + idOf(path) + "'");
    }
}
