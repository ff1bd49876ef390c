package org.cop.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused is not repeated: in no answer, in no log, in no error of the database. */
@QuarkusTest
@ServiceTest
class ErrorPrivacyTest {
    @Inject
    AgroalDataSource database;

    private Fixture fixture;
    private Canaries canaries;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        canaries = new Canaries(fixture);
    }

    @AfterEach
    void closeTheLog() {
        canaries.close();
    }

    @Test
    void anErrorDoesNotRepeatWhatWasSent() {
        var path = fixture.handedIn();
        var word = canaries.word("presentation");
        var tooLong = Fixture.caseContent();
        tooLong.put("title", word.repeat(10));
        var notACode = Fixture.caseContent();
        notACode.put("themes", List.of(word + " " + word));
        var unknown = Fixture.caseContent();
        unknown.put("notes", word);
        var control = Fixture.caseContent();
        control.put("presentation", word + "\u0000");
        var wrongType = Fixture.caseContent();
        wrongType.put("kind", word);

        for (var content : List.of(tooLong, notACode, unknown, control, wrongType)) {
            var body = Fixture.request(content);
            assertSilent(fixture.ann().asks().body(body).post(fixture.cases()), 400);
            assertSilent(fixture.ann().asks().header("If-Match", "*").body(body).put(path), 400);
        }
        assertSilent(
                fixture.ann()
                        .asks()
                        .body("{\"content\": {\"title\": \"" + word + "\", ")
                        .post(fixture.cases()),
                400);
        assertSilent(
                fixture.bob()
                        .asks()
                        .body(Map.of("learning", word, "outcome", "RECOVERY"))
                        .post(path + "/write-up"),
                409);
        assertSilent(
                fixture.stranger()
                        .asks()
                        .body(Fixture.request(canaries.caseContent()))
                        .post(fixture.cases()),
                403);
        canaries.assertUnspoken();
    }

    @Test
    void theDatabaseDoesNotQuoteTheRowThatItRefuses() throws SQLException {
        var word = canaries.word("summary");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into issue (id, programme_id, site_id, author, theme, severity, summary, statement,"
                                + " state, drafted_on, drafted_at, version) values (?, ?, ?, 'ann', 'theme', 'NONE', ?, ?,"
                                + " 'DRAFT', '2012-04-18', now(), 0)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, fixture.programme);
            insert.setObject(3, fixture.site);
            insert.setString(4, word);
            insert.setString(5, word);

            assertThat(catchThrowable(insert::executeUpdate))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("violates check constraint")
                    .hasMessageNotContaining(word);
        }
    }

    private void assertSilent(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(canaries.wordsIn(answer.asString() + answer.headers())).isEmpty();
    }
}
