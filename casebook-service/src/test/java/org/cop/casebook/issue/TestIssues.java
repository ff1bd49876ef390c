package org.cop.casebook.issue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;

/** Issues as people of a site draft them, and what commissioners answer. */
record TestIssues(Fixture fixture) {
    static final LocalDate DAY = LocalDate.of(2012, 4, 18);

    /** @return its path */
    String drafted(Person author, Map<String, ?> body) {
        String id = author.posts(fixture.issues(), body)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("$", not(hasKey("author")))
                .extract()
                .path("id");
        return fixture.issues() + "/" + id;
    }

    static Map<String, Object> body() {
        return new LinkedHashMap<>(Map.of(
                "theme",
                "prison-release",
                "severity",
                "MEDIUM",
                "summary",
                "No cover on Fridays.",
                "statement",
                "Nobody is there until Monday.",
                "on",
                DAY.toString()));
    }

    static Map<String, Object> answer() {
        return Map.of("decision", "WILL_ACT", "text", "From now on.", "on", "2012-05-23");
    }
}
