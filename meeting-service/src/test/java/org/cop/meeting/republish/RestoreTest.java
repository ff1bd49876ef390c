package org.cop.meeting.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.MeetingEvent;
import org.cop.events.Sector;
import org.cop.kit.sql.Sql;
import org.cop.meeting.PublishedEvents;
import org.cop.meeting.TestSite;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.Republishing;
import org.cop.testsupport.event.RestoredEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is put back to an earlier time, and {@code ops restored} gives it the service's own events of the lost time. */
@QuarkusTest
@ServiceTest
class RestoreTest {
    /** Cancelled, or somebody taken out of a register, with the figures of the meeting that follow from it. */
    private static final List<String> TAKE_AWAY = List.of("meeting.cancelled", "attendance.recorded", "meeting.held");

    private static final List<String> GIVE_ONLY =
            List.of("meeting.scheduled", "meeting.rescheduled", "action.agreed", "action.fed-back");

    @Inject
    Sql sql;

    private TestSite site;

    @BeforeEach
    void openSite() {
        site = TestSite.open();
    }

    @Test
    void everyEventOfTheService_isKnownToTakeAwayOrToGiveOnly() {
        RestoredEvents.assertDecided(List.of(MeetingEvent.class), TAKE_AWAY, GIVE_ONLY);
    }

    @Test
    void eventsThatTakeSomethingAway_areAppliedAgainByTheDatabase() {
        String function = sql.statement("select prosrc from pg_proc where proname = 'take_away_again'")
                .one(row -> row.text("prosrc"));

        assertThat(RestoredEvents.namedIn(function)).containsExactlyInAnyOrderElementsOf(TAKE_AWAY);
    }

    @Test
    void aMeetingCancelledInTheLostTimeIsCancelledAgain() {
        var meeting = site.meeting("2031-03-12T14:00");
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);
        var lost = PublishedEvents.about(meeting, 2);
        forget(1, meeting, "update meeting set state = 'SCHEDULED', cancellation_reason = null where id = :id");
        site.get("meetings/" + meeting).body("state", equalTo("SCHEDULED"));

        assertThat(applied(lost.getLast())).isTrue();
        assertThat(applied(lost.getLast())).as("the second time").isFalse();

        site.get("meetings/" + meeting)
                .body("state", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("Cancelled before the database was put back; the reason is lost"));
        assertThat(PublishedEvents.types(Republishing.published(() -> MeetingReader.about(List.of(meeting)))))
                .containsExactly("meeting.cancelled");
        site.meeting("2031-03-12T14:00"); // its time is free
    }

    @Test
    void somebodyTakenOutOfARegisterInTheLostTimeIsTakenOutAgain() {
        var members = site.members(Sector.NHS, Sector.VOLUNTARY);
        var stays = members.get(0);
        var takenOut = members.get(1);
        var meeting = site.meeting("2012-03-14T14:00");
        site.held(meeting, stays, takenOut);
        site.record(
                        meeting,
                        register(Map.of(stays, "ATTENDED"), ", \"reason\": \"Signed the sheet of the other group\""))
                .statusCode(200);
        var events = PublishedEvents.about(meeting, 5);
        var lost = events.subList(3, 5);
        assertThat(PublishedEvents.types(lost)).containsExactly("attendance.recorded", "meeting.held");
        forgetCorrections(meeting, takenOut);
        site.get("meetings/" + meeting + "/register").body("attended", equalTo(2));

        assertThat(lost).map(this::applied).containsExactly(true, false);
        assertThat(lost).map(this::applied).containsExactly(false, false);

        site.get("meetings/" + meeting + "/register")
                .body("attended", equalTo(1))
                .body("entries.find { it.memberId == '" + takenOut + "' }.status", equalTo("NOT_RECORDED"))
                .body("correctionCount", equalTo(1));
        site.get("meetings/" + meeting).body("attended", equalTo(1)).body("sectorsPresent", contains("NHS"));
        site.get("meetings/" + meeting + "/register/corrections")
                .body("$", hasSize(1))
                .body("[0].correctedBy", equalTo("ops restored"))
                .body("[0].changes.memberId", contains(takenOut.toString()))
                .body("[0].changes.was", contains("ATTENDED"))
                .body("[0].changes.became", contains("NOT_RECORDED"));
        var again = Republishing.published(() -> MeetingReader.about(List.of(meeting)));
        assertThat(MeetingReader.read(again)).isEqualTo(MeetingReader.read(events));
    }

    @Test
    void aRegisterCorrectedBeforeTheBackUpIsNotCorrectedAgain() {
        var members = site.members(Sector.NHS, Sector.VOLUNTARY);
        var meeting = site.meeting("2012-03-14T14:00");
        site.record(meeting, register("ATTENDED", members.get(0), members.get(1)))
                .statusCode(200);
        var before = PublishedEvents.about(meeting, 2).getLast();
        site.record(meeting, register(Map.of(members.get(0), "ATTENDED"), ", \"reason\": \"Was not there\""))
                .statusCode(200);
        PublishedEvents.about(meeting, 3);

        assertThat(applied(before)).isFalse();

        site.get("meetings/" + meeting + "/register")
                .body("attended", equalTo(1))
                .body("correctionCount", equalTo(1));
    }

    @Test
    void aMeetingHeldInTheLostTimeIsNotHeldAgainByTheRestore() {
        var member = site.members(1).getFirst();
        var meeting = site.meeting("2012-03-14T14:00");
        site.held(meeting, member);
        var lost = PublishedEvents.about(meeting, 3).subList(1, 3);
        sql.statement("delete from register_entry where meeting_id = :id")
                .bind("id", meeting)
                .execute();
        sql.statement("delete from register where meeting_id = :id")
                .bind("id", meeting)
                .execute();
        forget(2, meeting, """
                update meeting set state = 'SCHEDULED', number = null, attended = null, sectors_present = null,
                                   register_changed_at = null
                where id = :id
                """);

        assertThat(lost).map(this::applied).containsOnly(false);

        site.get("meetings/" + meeting).body("state", equalTo("SCHEDULED"));
    }

    /** The register as it was recorded first. */
    private void forgetCorrections(UUID meeting, UUID member) {
        sql.statement(
                        "delete from register_change where correction_id in (select id from register_correction where meeting_id = :id)")
                .bind("id", meeting)
                .execute();
        sql.statement("delete from register_correction where meeting_id = :id")
                .bind("id", meeting)
                .execute();
        sql.statement("insert into register_entry (meeting_id, member_id, status) values (:id, :member, 'ATTENDED')")
                .bind("id", meeting)
                .bind("member", member)
                .execute();
        forget(2, meeting, "update meeting set attended = 2, sectors_present = '{VOLUNTARY,NHS}' where id = :id");
    }

    /** The row as it was, and the numbers of so many events given out anew. */
    private void forget(int events, UUID meeting, String update) {
        sql.statement(update).bind("id", meeting).execute();
        sql.statement("update aggregate_sequence set value = value - :events where key = :key")
                .bind("events", events)
                .bind("key", meeting.toString())
                .execute();
    }

    private boolean applied(CloudEvent lost) {
        return sql.statement("select take_away_again(:type, :sequence, cast(:event as jsonb)) as away")
                .bind("type", lost.getType())
                .bind("sequence", Long.parseLong(String.valueOf(lost.getExtension("sequence"))))
                .bind("event", EventReader.body(lost))
                .one(row -> row.bool("away"));
    }
}
