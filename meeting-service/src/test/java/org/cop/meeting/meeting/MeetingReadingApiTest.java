package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.as;
import static org.cop.meeting.TestSite.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.meeting.TestSite;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class MeetingReadingApiTest {
    private TestSite site;

    @BeforeEach
    void openASite() {
        site = TestSite.open();
    }

    @Test
    void meetingsAreListedByTheirBeginningPageByPage() {
        List<UUID> planned = new ArrayList<>();
        for (String day : List.of("2012-05-09", "2012-03-14", "2012-06-13", "2012-04-11", "2012-07-11")) {
            planned.add(site.meeting(day + "T14:00"));
        }
        List<String> inOrder = List.of(1, 3, 0, 2, 4).stream()
                .map(i -> planned.get(i).toString())
                .toList();

        List<String> read = new ArrayList<>();
        String next = site.path("meetings?limit=2");
        while (next != null) {
            var page = as(site.facilitator).get(next).then().statusCode(200).extract();
            read.addAll(page.<List<String>>path("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(read).isEqualTo(inOrder);
    }

    @Test
    void theListMayBeginOnADay() {
        site.meeting("2012-03-14T14:00");
        site.meeting("2012-04-11T00:00");
        site.get("meetings?from=2012-04-11").body("startsAt", contains("2012-04-11T00:00:00"));
        site.get("meetings?from=2012-04-12").body("", hasSize(0));
        site.get("meetings?from=soon").statusCode(400);
    }

    @Test
    void theMeetingOfAnotherSiteIsNotFound() {
        TestSite other = TestSite.openIn(site.programmeId);
        UUID meeting = other.meeting("2012-03-14T14:00");
        site.get("meetings/" + meeting).statusCode(404);
        site.get("meetings/" + Ids.next()).statusCode(404);
        site.get("meetings/" + meeting + "/register").statusCode(404);
        site.get("meetings/" + meeting + "/register/corrections").statusCode(404);
        site.get("meetings/" + meeting + "/actions").statusCode(404);
        site.moveTo(meeting, "*", "2012-03-21T14:00").statusCode(404);
        site.record(meeting, "{\"entries\": []}").statusCode(404);
        site.post("meetings/" + meeting + "/holding", "{}").statusCode(404);
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"x\"}")
                .statusCode(404);
        site.post("meetings/" + meeting + "/actions", "{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}")
                .statusCode(404);
    }

    @Test
    void aClosedSiteCanBeReadButNotChanged() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.closes();

        String one = "meetings/" + meeting;
        problem(site.post("meetings", "{\"startsAt\": \"2012-05-09T14:00\"}"), "site-closed");
        problem(site.post("meeting-series", "{\"firstStartsAt\": \"2012-05-09T14:00\", \"count\": 2}"), "site-closed");
        problem(site.moveTo(meeting, "\"0\"", "2012-03-21T14:00"), "site-closed");
        problem(site.post(one + "/cancellation", "{\"reason\": \"x\"}"), "site-closed");
        problem(site.post(one + "/holding", "{}"), "site-closed");
        problem(site.record(meeting, "{\"entries\": []}"), "site-closed");
        problem(site.post(one + "/actions", "{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}"), "site-closed");
        problem(
                site.post(
                        "actions/" + Ids.next() + "/feedback",
                        "{\"meetingId\": \"" + meeting + "\", \"tried\": true, \"helpful\": \"YES\"}"),
                "site-closed");
        site.get("meetings").statusCode(200).body("id", contains(meeting.toString()));
        site.get(one + "/register").statusCode(200);
        site.get("actions").statusCode(200);
    }
}
