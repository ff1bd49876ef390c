package org.cop.newsletter.edition.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.newsletter.restore.RestoreUnderWay;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database restored from an hour ago knows nothing of what went out since; nobody is mailed it a second time. */
@QuarkusTest
@ServiceTest
class EditionRestoreTest {
    private static final Instant SENDING = Instant.parse("2012-04-05T08:00:00Z");

    @Inject
    EditionSchedule schedule;

    private Fixture fixture;
    private String editor;
    private String reader;

    @BeforeEach
    void aMonthWithNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        reader = Fixture.address("reader");
        fixture.publish(fixture.contact(reader, Role.MEMBER), fixture.meeting(fixture.brighton, MARCH, 9));
    }

    @AfterEach
    void noRestore() {
        sql().update("delete from restore_window");
        call("assume_held_was_sent()");
    }

    @Test
    void anEditionThatHadGoneOutIsApprovedWithoutBeingMailedAgain() {
        fixture.publish(sent(Ids.next(), 7));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);

        fixture.approve(editor, edition)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("recipients", equalTo(7));

        assertThat(mailsOf(edition.id())).isZero();
        assertThat(Mailbox.of(reader)).isEmpty();
        as(fixture.member())
                .get(fixture.path("/archive/" + edition.id()))
                .then()
                .statusCode(200);
    }

    @Test
    void anEditionThatHadGoneOutIsNotMailedByTheScheduleEither() {
        automatic();
        window(SENDING.minusSeconds(3600), SENDING.plusSeconds(3600));
        fixture.publish(sent(Ids.next(), 7));

        schedule.tick(fixture.programme, SENDING);

        assertThat(states()).isEqualTo("SENT");
        assertThat(Mailbox.of(reader)).isEmpty();
    }

    @Test
    void anEditionOfTheLostTimeIsHeldBackWhenNobodyKnowsWhetherItWentOut() {
        automatic();
        window(SENDING.minusSeconds(3600), SENDING.plusSeconds(3600));

        schedule.tick(fixture.programme, SENDING);

        assertThat(states()).isEqualTo("ASSEMBLED held");
        String id = as(editor).get(fixture.path("/editions?audience=PROGRAMME")).path("[0].id");
        fixture.send(editor, fixture.edition(editor, id));
        Mailbox.awaitIn(reader, each -> true);
    }

    @Test
    void anEditionOnItsWayAtTheBackupIsFinishedWithoutMails() {
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.approve(editor, edition).then().statusCode(200);
        fixture.awaitSent(editor, edition.id());
        int before = Mailbox.of(reader).size();
        // The state of the backup: approved, its mail still to go out, held by begin_restore.
        sql().update("update edition set state = 'SENDING', sent_at = null where id = ?::uuid", edition.id());
        sql().update(
                        "update delivery set state = 'PENDING', sent_at = null, due_at = '9999-12-31' where edition_id = ?::uuid",
                        edition.id());

        fixture.publish(sent(UUID.fromString(edition.id()), 1));

        fixture.awaitSent(editor, edition.id());
        assertThat(Mailbox.of(reader)).hasSize(before);
    }

    /** One mailbox that refuses its mail for the moment keeps an edition from being sent for two days: only its approval was published. */
    @Test
    void anEditionStillBeingSentAtTheRestore_isHeldWhenItIsApprovedAgain() {
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.publish(approved(UUID.fromString(edition.id())));

        fixture.approve(editor, edition).then().statusCode(200).body("state", equalTo("SENDING"));

        assertThat(state(UUID.fromString(edition.id()))).isEqualTo("PENDING 9999");
        assertThat(call("assume_held_was_sent()")).isPositive();
        fixture.awaitSent(editor, edition.id());
        assertThat(Mailbox.of(reader)).isEmpty();
    }

    @Test
    void anEditionStillBeingSentAtTheRestore_isMailedWhenTheOperatorSaysSo() {
        fixture.publish(approved(Ids.next()));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.approve(editor, edition).then().statusCode(200);
        assertThat(state(UUID.fromString(edition.id()))).isEqualTo("PENDING 9999");

        assertThat(call("mail_what_was_held()")).isPositive();

        fixture.awaitSent(editor, edition.id());
        Mailbox.awaitIn(reader, each -> true);
    }

    @Test
    void anEditionStillBeingSentAtTheRestore_isNotMailedByTheScheduleEither() {
        automatic();
        window(SENDING.minusSeconds(3600), SENDING.plusSeconds(3600));
        fixture.publish(approved(Ids.next()));

        schedule.tick(fixture.programme, SENDING);

        assertThat(states()).isEqualTo("SENDING");
        assertThat(sql().first(
                                "select state || ' ' || extract(year from due_at at time zone 'UTC') as s from delivery where programme_id = ?",
                                row -> row.text("s"),
                                fixture.programme))
                .contains("PENDING 9999");
    }

    @Test
    void scheduleWhileARestoreIsUnderWay_makesNothing() {
        automatic();

        RestoreUnderWay.during(() -> schedule.tick(fixture.programme, SENDING));

        assertThat(states()).isEqualTo("none");
    }

    /** Approved once more before its last event came, it counts as sent all the same. */
    @Test
    void anEditionHeldSinceTheRestore_countsAsSentWhenItsEventSaysSo() {
        fixture.publish(approved(Ids.next()));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.approve(editor, edition).then().statusCode(200);

        fixture.publish(sent(Ids.next(), 7));

        fixture.awaitSent(editor, edition.id());
        assertThat(fixture.edition(editor, edition.id()).json().getInt("recipients"))
                .isEqualTo(7);
        assertThat(Mailbox.of(reader)).isEmpty();
    }

    @Test
    void subscriptionThatTheBackupHeldAsAskedFor_isNotConfirmedByMailAgain() {
        UUID request = Ids.next();
        sql().update(
                        "insert into subscription_request (id, programme_id, email, requested_at) values (?, ?, ?, now())",
                        request,
                        fixture.programme,
                        reader);
        sql().update(
                        "insert into job (kind, key, payload, wanted_at, due_at)"
                                + " values ('subscription-request', ?, '{}', now(), now() + interval '1 hour')",
                        request.toString());

        call("begin_restore('2012-04-05T08:00:00Z', '2012-04-05T09:00:00Z')");

        assertThat(sql().exists("select 1 from subscription_request where id = ?", request))
                .isFalse();
        assertThat(sql().exists("select 1 from job where key = ?", request.toString()))
                .isFalse();
    }

    @Test
    void mailsThatTheBackupHeldWaitForTheOperatorsDecision() {
        UUID held = pending();
        UUID assumed = pending();
        window(SENDING, SENDING.plusSeconds(1));
        sql().update("update delivery set due_at = '9999-12-31T00:00:00Z' where edition_id = ?", assumed);

        assertThat(call("assume_held_was_sent()")).isEqualTo(1);
        assertThat(state(assumed)).isEqualTo("SENT");

        assertThat(call("begin_restore('2012-04-05T08:00:00Z', '2012-04-05T09:00:00Z')"))
                .isPositive();
        assertThat(state(held)).isEqualTo("PENDING 9999");
        assertThat(call("mail_what_was_held()")).isPositive();
        await("it has caught up, and sends")
                .atMost(Fixture.TIMEOUT)
                .until(() -> state(held).equals("SENT"));
    }

    /** @return the id of an edition whose only mail is due tomorrow */
    private UUID pending() {
        Fixture other = Fixture.create();
        other.publish(other.contact(Fixture.address("reader"), Role.MEMBER), other.meeting(other.brighton, MARCH, 9));
        Edition edition = other.send(other.editor(), other.assembled(other.editor(), "2012-03", PROGRAMME));
        sql().update(
                        "update delivery set state = 'PENDING', sent_at = null, due_at = now() + interval '1 day' where edition_id = ?::uuid",
                        edition.id());
        return UUID.fromString(edition.id());
    }

    private static int call(String function) {
        return sql().first("select " + function + " as n", row -> row.integer("n"))
                .orElseThrow();
    }

    private static String state(UUID edition) {
        return sql().first(
                        "select state || case when due_at > now() + interval '100 years' and state = 'PENDING' then ' 9999' else '' end as s"
                                + " from delivery where edition_id = ?",
                        row -> row.text("s"),
                        edition)
                .orElseThrow();
    }

    private EditionSent sent(UUID id, int recipients) {
        return new EditionSent(
                id, fixture.programme, PROGRAMME, YearMonth.of(2012, 3), recipients, LocalDate.of(2012, 4, 5));
    }

    private EditionApproved approved(UUID id) {
        return new EditionApproved(id, fixture.programme, PROGRAMME, YearMonth.of(2012, 3), List.of());
    }

    private static void window(Instant from, Instant to) {
        sql().update("insert into restore_window values (?, ?)", from, to);
    }

    private String states() {
        return sql().first(
                        "select state || case when held_back then ' held' else '' end as s from edition where programme_id = ? and audience = 'PROGRAMME'",
                        row -> row.text("s"),
                        fixture.programme)
                .orElse("none");
    }

    private static int mailsOf(String edition) {
        return sql().first(
                        "select count(*) as n from delivery where edition_id = ?::uuid",
                        row -> row.integer("n"),
                        edition)
                .orElseThrow();
    }

    private void automatic() {
        as(editor)
                .header("If-Match", "*")
                .body(Map.of("mode", "AUTOMATIC", "sendDay", 5, "sendHour", 9, "editorialDays", 3))
                .put(fixture.path("/newsletter-settings"))
                .then()
                .statusCode(200);
    }
}
