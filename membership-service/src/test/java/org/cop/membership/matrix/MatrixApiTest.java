package org.cop.membership.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.Entry;
import org.cop.membership.Fixture;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class MatrixApiTest {
    private static final String MATRIX = "/api/v1/programmes/{id}/membership-matrix";

    @Test
    void figure1IsDrawnFromMembershipAndAttendance() {
        var programme = programme();
        var brighton = programme.site("CP1", "Brighton");
        var halifax = programme.site("CP2", "Halifax");
        var regular = programme.member(brighton);
        programme.member(brighton);
        programme.facilitator(brighton);
        programme.invited(halifax, "members", address("invited"));
        var declined = address("declined");
        programme.invited(halifax, "members", declined);
        Fixture.anonymous()
                .body(Map.of("token", tokenIn(awaitInvitation(declined))))
                .post("/api/v1/invitation-refusals")
                .then()
                .statusCode(204);
        Stream.of(UUID.randomUUID(), UUID.randomUUID())
                .forEach(meeting -> EventSender.send(
                        new AttendanceRecorded(
                                meeting,
                                programme.id(),
                                brighton,
                                LocalDate.of(2012, 3, 14),
                                List.of(new Entry(regular.id(), AttendanceStatus.ATTENDED)),
                                false),
                        1));

        await().untilAsserted(() -> programme
                .api()
                .get(MATRIX, programme.id())
                .then()
                .statusCode(200)
                .body("sites", contains("CP1", "CP2"))
                .body("rows", hasSize(1))
                .body("rows[0].sector", equalTo("VOLUNTARY"))
                .body("rows[0].jobTitle", equalTo("Housing Support Worker"))
                .body("rows[0].cells.CP1", equalTo("XYF"))
                .body("rows[0].cells.CP2", nullValue())
                .body("totals.CP1.confirmed", equalTo(2))
                .body("totals.CP2.confirmed", equalTo(0))
                .body("programme.confirmed", equalTo(2))
                .body("programme.x", equalTo(1))
                .body("programme.f", equalTo(1))
                .body("programme.y", equalTo(1)));
    }

    @Test
    void anUnansweredInvitationOfAFacilitatorCountsNowhere() {
        var programme = programme();
        programme.invited(programme.site(), "facilitators", address("fay"));

        programme
                .api()
                .get(MATRIX, programme.id())
                .then()
                .body("rows", hasSize(0))
                .body("programme.confirmed", equalTo(0));
    }

    @Test
    void aPersonWhoComesBackAsFacilitatorCountsOnceAndAsF() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        programme.leave(site, member.id());
        var asFacilitator = programme.joined(site, "facilitators", member.email());

        cell(programme, "F");

        // Back once more as a member, and then forgotten: still one person, who has facilitated.
        programme.leave(site, asFacilitator.id());
        var again = programme.joined(site, "members", member.email());
        cell(programme, "F");
        programme
                .api()
                .post("/api/v1/sites/{site}/members/{member}/erasure", site, again.id())
                .then()
                .statusCode(200);
        cell(programme, "F");
    }

    @Test
    void jobTitlesThatReadTheSameAreOneRow() {
        var programme = programme();
        var site = programme.site();
        for (var title : List.of("Café Worker", "  cafe\u0301  worker ", "Café Worker")) {
            var email = address("max");
            var person = newMember("Max Muster", email);
            person.put("jobTitle", title);
            Fixture.created(programme.api().body(person).post("/api/v1/sites/{site}/members", site));
            Fixture.accept(email);
        }

        programme
                .api()
                .get(MATRIX, programme.id())
                .then()
                .body("rows.jobTitle", contains("Café Worker"))
                .body("rows[0].cells.CP1", equalTo("YYY"));
    }

    private static void cell(Fixture.Programme programme, String letters) {
        programme
                .api()
                .get(MATRIX, programme.id())
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].cells.CP1", equalTo(letters));
    }

    @Test
    void anExpertByExperienceIsNotSeenInTheMatrixFromBeyondTheSite() {
        var programme = programme();
        var brighton = programme.site("CP1", "Brighton");
        var halifax = programme.site("CP2", "Halifax");
        programme.member(brighton);
        var email = address("sam");
        Fixture.created(programme
                .api()
                .body(Map.of("name", "Sam", "email", email, "sector", "EXPERT_BY_EXPERIENCE"))
                .post("/api/v1/sites/{site}/members", brighton));
        Fixture.accept(email);
        var atBrighton = programme.facilitator(brighton);
        var atHalifax = programme.facilitator(halifax);

        for (var within : List.of(programme.api(), atBrighton.api())) {
            within.get(MATRIX, programme.id())
                    .then()
                    .body("rows.find { it.sector == 'EXPERT_BY_EXPERIENCE' }.cells.CP1", equalTo("Y"));
        }
        atHalifax
                .api()
                .get(MATRIX, programme.id())
                .then()
                .body("rows.sector", contains("VOLUNTARY", "VOLUNTARY"))
                .body("rows.jobTitle", contains("Housing Support Worker", "Voluntary sector or lived experience"))
                .body("rows[0].cells", equalTo(Map.of("CP2", "F")))
                .body("rows[1].cells", equalTo(Map.of("CP1", "YYF")))
                .body("totals.CP1.y", equalTo(2));
        for (var beyond : List.of(
                atHalifax.api(),
                programme.appointed("KNOWLEDGE_BROKER").api(),
                programme.appointed("EDITOR").api())) {
            assertThat(beyond.accept("text/csv").get(MATRIX, programme.id()).asString())
                    .contains("Voluntary sector or lived experience")
                    .doesNotContain("xperts by", "xpert by");
        }
    }

    @Test
    void aSpreadsheetGetsItAsCsv() {
        var programme = programme();
        programme.member(programme.site());

        var answer = programme.api().accept("text/csv").get(MATRIX, programme.id());

        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/csv;charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"membership-matrix.csv\""));
        assertThat(answer.asString())
                .startsWith("\uFEFFSector,Job title,CP1\r\nVoluntary sector,Housing Support Worker,Y\r\n");
    }

    @Test
    void theMatrix_isForThoseWhoLookAfterTheProgramme() {
        var programme = programme();
        var site = programme.site();

        for (var role : List.of("EDITOR", "KNOWLEDGE_BROKER")) {
            programme.appointed(role).api().get(MATRIX, programme.id()).then().statusCode(200);
        }
        programme.facilitator(site).api().get(MATRIX, programme.id()).then().statusCode(200);
        programme
                .appointed("COMMISSIONER")
                .api()
                .get(MATRIX, programme.id())
                .then()
                .statusCode(403);
        programme.member(site).api().get(MATRIX, programme.id()).then().statusCode(403);
        programme().api().get(MATRIX, programme.id()).then().statusCode(403);
    }
}
