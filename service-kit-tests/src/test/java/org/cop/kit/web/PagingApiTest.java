package org.cop.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class PagingApiTest {
    private final String prefix = "p&g=é " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theLinkLeadsThroughAllRowsOnce() {
        var titles = IntStream.range(0, 5).mapToObj(i -> prefix + " " + i).toList();
        titles.forEach(title -> given().contentType(ContentType.JSON)
                .body("{\"title\": \"" + title + "\"}")
                .post(NOTES)
                .then()
                .statusCode(201));

        var shown = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var page = given().queryParam("prefix", prefix).queryParam("limit", 2).get(NOTES);
        while (true) {
            List<String> some = page.then().statusCode(200).extract().path("title");
            shown.addAll(some);
            sizes.add(some.size());
            String link = page.header("Link");
            if (link == null) {
                break;
            }
            assertThat(link).startsWith("<" + NOTES + "?").endsWith(">; rel=\"next\"");
            page = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        }
        assertThat(shown).isEqualTo(titles);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void aListThatFitsHasNoLink() {
        given().queryParam("prefix", prefix)
                .get(NOTES)
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("$", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-parameter, limit",
        "limit=-1, invalid-parameter, limit",
        "limit=201, invalid-parameter, limit",
        "limit=many, invalid-parameter, limit",
        "limit=99999999999, invalid-parameter, limit",
        "cursor=!!, invalid-cursor, cursor",
        "cursor=AAAA, invalid-cursor, cursor",
        "cursor=bm8, invalid-cursor, cursor",
        "cursor=_w, invalid-cursor, cursor",
    })
    void anInvalidPage_isRefused(String query, String code, String name) {
        given().urlEncodingEnabled(false)
                .get(NOTES + "?prefix=x&" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].field", equalTo(name));
    }
}
