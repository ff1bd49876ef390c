package org.cop.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Scene.PASSWORD;
import static org.cop.membership.Scene.accept;
import static org.cop.membership.Scene.address;
import static org.cop.membership.Scene.anonymous;
import static org.cop.membership.Scene.awaitInvitation;
import static org.cop.membership.Scene.programme;
import static org.cop.membership.Scene.tokenIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cop.events.MembershipEvent;
import org.cop.membership.AtOnce;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.Scene;
import org.cop.membership.Scene.Programme;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class InvitationApiTest {
    private static final String ANOTHER_PASSWORD = "seventeen wet umbrellas";

    @Inject
    AgroalDataSource database;

    private Programme programme;
    private UUID site;
    private String email;

    @BeforeEach
    void aSite() {
        programme = programme();
        site = programme.site();
        email = address("ines");
    }

    @Test
    void anInvitationSaysKindlyWhatItIsAbout() throws Exception {
        invite();

        var mail = awaitInvitation(email);

        assertThat(mail.subject()).isEqualTo("Your invitation to community of practice in Brighton");
        var token = tokenIn(mail);
        assertThat(mail.text())
                .contains("Dear Max Muster,", "join the community of practice in Brighton", "/invitation#" + token);
        assertThat(mail.html()).contains("Dear Max Muster,", "/invitation#" + token);
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}-1@cop\\.example\\.org>");
        assertThat(mail.header("From")).isEqualTo("\"Little Miracles\" <communities@cop.example.org>");
        assertThat(mail.mime().getHeader("Cc")).isNull();
    }

    @Test
    void theFacilitatorSeesHowFarItHasCome() {
        var member = invite();
        awaitInvitation(email);

        await().untilAsserted(() -> view(member)
                .body("state", equalTo("INVITED"))
                .body("invitation.state", equalTo("SENT"))
                .body("invitation.expiresAt", notNullValue()));
        twoWeeksPass(member);
        view(member).body("invitation.state", equalTo("EXPIRED"));
    }

    @Test
    void aUsedTokenIsRefused() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));

        accept(token, PASSWORD).statusCode(201);

        refuse(token).statusCode(409).body("code", equalTo("invitation-used"));
        minutesPass(member);
        accept(token, PASSWORD).statusCode(409).body("code", equalTo("invitation-used"));
        view(member).body("state", equalTo("JOINED"));
    }

    @Test
    void aDoubleClickOnAcceptIsOneAcceptance() {
        invite();
        var token = tokenIn(awaitInvitation(email));

        String account = accept(token, PASSWORD).statusCode(201).extract().path("accountId");

        accept(token, PASSWORD).statusCode(201).body("accountId", equalTo(account));
    }

    @Test
    void aTokenUsedTwiceAtTheSameMomentIsOneAcceptance() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));

        var both = AtOnce.all(Stream.<Callable<String>>generate(() ->
                        () -> accept(token, PASSWORD).statusCode(201).extract().path("accountId"))
                .limit(2));

        assertThat(both).containsOnly(KeycloakAsSeen.accountOf(email).orElseThrow());
        assertThat(EventReader.awaitAbout(MembershipEvent.TOPIC, member, 1)).hasSize(1);
    }

    @Test
    void anInvitationHoldsNoConnectionWhileKeycloakIsAsked() {
        var tokens = IntStream.range(0, 24)
                .mapToObj(i -> {
                    var address = address("crowd" + i);
                    programme.invited(site, "members", address);
                    return tokenIn(awaitInvitation(address));
                })
                .toList();

        // More at once than there are connections, each with a key.
        var answers = AtOnce.all(tokens.stream()
                .<Callable<Integer>>map(token -> () -> anonymous()
                        .header("Idempotency-Key", "key-" + token.substring(0, 20))
                        .body(Map.of("token", token, "password", PASSWORD))
                        .post("/api/v1/invitation-acceptances")
                        .statusCode()));

        assertThat(answers).containsOnly(201);
    }

    @Test
    void aTokenThatNobodyGaveOutIsRefused() {
        accept("x".repeat(43), PASSWORD).statusCode(404).body("code", equalTo("invitation-invalid"));
        accept("x", PASSWORD).statusCode(404).body("code", equalTo("invitation-invalid"));
        refuse("x".repeat(43)).statusCode(404).body("code", equalTo("invitation-invalid"));
    }

    @Test
    void afterTwoWeeksItIsTooLate() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        twoWeeksPass(member);

        accept(token, PASSWORD).statusCode(410).body("code", equalTo("invitation-expired"));
        refuse(token).statusCode(410).body("code", equalTo("invitation-expired"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
    }

    @Test
    void sentAgainOnlyTheLaterMailCounts() {
        var member = invite();
        var first = tokenIn(awaitInvitation(email));

        programme
                .api()
                .post("/api/v1/sites/{site}/members/{member}/invitation", site, member)
                .then()
                .statusCode(200);
        accept(first, PASSWORD).statusCode(410).body("code", equalTo("invitation-replaced"));
        var mails = await().until(() -> Mailbox.of(email), all -> all.size() == 2);
        assertThat(mails.get(0).header("Message-ID")).isNotEqualTo(mails.get(1).header("Message-ID"));
        accept(tokenIn(mails.get(1)), PASSWORD).statusCode(201);

        programme
                .api()
                .post("/api/v1/sites/{site}/members/{member}/invitation", site, member)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-invited"));
    }

    @Test
    void aDeclinedInvitationMakesNoAccount() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));

        refuse(token).statusCode(204);

        view(member).body("state", equalTo("DECLINED"));
        accept(token, PASSWORD).statusCode(409).body("code", equalTo("invitation-declined"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
    }

    @Test
    void anAccountThatIsThereKeepsItsPassword() {
        var account = KeycloakAsSeen.create(email, ANOTHER_PASSWORD);
        invite();

        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(201).body("accountId", equalTo(account));

        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        assertThat(KeycloakAsSeen.opens(email, PASSWORD)).isFalse();
        KeycloakAsSeen.awaitRoles(account, "member");
    }

    @Test
    void anAccountWhoseAddressNobodyHasConfirmedIsNotTaken() {
        var account = KeycloakAsSeen.create(email, ANOTHER_PASSWORD, false);
        var member = invite();

        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(409).body("code", equalTo("account-unverified"));

        view(member).body("state", equalTo("INVITED"));
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        assertThat(KeycloakAsSeen.rolesOf(account)).isEmpty();
    }

    @Test
    void aRefusedPasswordLetsNobodyChangeOneThatWasChosenSince() {
        invite();
        var first = tokenIn(awaitInvitation(email));
        accept(first, email).statusCode(400).body("errors.code", contains("password-refused"));
        var elsewhere = programme();
        elsewhere.invited(elsewhere.site(), "members", email);
        var second = await().until(() -> Mailbox.of(email), mails -> mails.size() == 2)
                .getLast();
        accept(tokenIn(second), PASSWORD).statusCode(201);

        accept(first, ANOTHER_PASSWORD).statusCode(201);

        assertThat(KeycloakAsSeen.opens(email, PASSWORD)).isTrue();
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isFalse();
    }

    @Test
    void anAddressThatKeycloakRefusesIsToldAsThatAndNotAsAPassword() {
        email = address("refused");
        invite();

        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(409).body("code", equalTo("account-refused"));
    }

    @Test
    void anAcceptanceWithoutAnAccountNeedsAPassword() {
        invite();
        anonymous()
                .body(Map.of("token", tokenIn(awaitInvitation(email))))
                .post("/api/v1/invitation-acceptances")
                .then()
                .statusCode(400)
                .body("errors.code", contains("password-missing"));
    }

    @Test
    void aPasswordThatKeycloakRefusesIsTheInviteesToChange() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));

        accept(token, email).statusCode(400).body("errors.code", contains("password-refused"));

        view(member).body("state", equalTo("INVITED"));
        accept(token, PASSWORD).statusCode(201);
    }

    @Test
    void anAcceptanceThatBrokeOffHalfwayIsTakenUpAgain() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        var halfMade = breakOff(member);

        accept(token, ANOTHER_PASSWORD).statusCode(201).body("accountId", equalTo(halfMade));
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        KeycloakAsSeen.awaitRoles(halfMade, "member");
    }

    @Test
    void anAcceptanceThatBrokeOffIsTakenUpByALaterInvitationToo() {
        var member = invite();
        awaitInvitation(email);
        var halfMade = breakOff(member);
        sendAgain(member).statusCode(200);
        var second = await().until(() -> Mailbox.of(email), mails -> mails.size() == 2)
                .getLast();

        accept(tokenIn(second), ANOTHER_PASSWORD).statusCode(201).body("accountId", equalTo(halfMade));
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
    }

    @Test
    void anAccountIsDeletedWhenItsMakerDiedBeforeItWasRemembered() {
        var member = invite();
        beginToAccept();
        var account = KeycloakAsSeen.create(email, PASSWORD);

        tenMinutesPass(member);

        await().until(() -> KeycloakAsSeen.accountOf(email).isEmpty());
        assertThat(account).isNotNull();
        beginToAccept();
    }

    @Test
    void anAccountThatWasThereBeforeABrokenOffAcceptanceStays() {
        var member = invite();
        var account =
                KeycloakAsSeen.create(email, PASSWORD, false, Instant.now().minus(Duration.ofHours(1)));
        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(409);

        tenMinutesPass(member);

        await().until(() -> !isWaiting(member));
        assertThat(KeycloakAsSeen.accountOf(email)).contains(account);
    }

    @Test
    void anAccountThatSomebodyJoinedWithStays() throws SQLException {
        var member = invite();
        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(201);

        assertThat(isWaiting(member)).isFalse();
    }

    /** As far as Keycloak, which refuses the password: a person would try again. */
    private void beginToAccept() {
        accept(tokenIn(awaitInvitation(email)), email).statusCode(400);
    }

    private void tenMinutesPass(UUID member) {
        sql("""
                update job set due_at = now()
                where kind = 'account-unjoined' and key = (select id::text from invitation where member_id = ?)
                """, member);
    }

    private boolean isWaiting(UUID member) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select 1 from job where kind = 'account-unjoined' and key = (select id::text from invitation where member_id = ?)
                        """)) {
            select.setObject(1, member);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    @Test
    void anAddressGetsFiveInvitationsADayWhateverIsDone() {
        var member = invite();
        IntStream.range(0, 3).forEach(i -> sendAgain(member).statusCode(200));
        programme
                .api()
                .delete("/api/v1/sites/{site}/members/{member}", site, member)
                .then()
                .statusCode(204);
        var again = invite();

        sendAgain(again).statusCode(409).body("code", equalTo("invitation-limit"));

        var elsewhere = programme();
        elsewhere
                .api()
                .body(Scene.newMember("Max Muster", email))
                .post("/api/v1/sites/{site}/members", elsewhere.site())
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-limit"));
    }

    @Test
    void aSiteSendsSixtyInvitationsADay() {
        IntStream.range(0, 60).forEach(i -> programme.invited(site, "members", address("crowd" + i)));

        programme
                .api()
                .body(Scene.newMember("Max Muster", email))
                .post("/api/v1/sites/{site}/members", site)
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-limit"));
    }

    /** As if the process had died when the account was made. @return the account */
    private String breakOff(UUID member) {
        var account = KeycloakAsSeen.create(email, PASSWORD);
        sql("update invitation set created_account_id = '" + account + "' where member_id = ?", member);
        return account;
    }

    private ValidatableResponse sendAgain(UUID member) {
        return programme
                .api()
                .post("/api/v1/sites/{site}/members/{member}/invitation", site, member)
                .then();
    }

    @Test
    void anAcceptanceWhoseAnswerGotLostIsRepeatedWithItsKey() {
        invite();
        var token = tokenIn(awaitInvitation(email));
        var request = Map.of("token", token, "password", PASSWORD);

        var answers = IntStream.range(0, 2)
                .mapToObj(i -> anonymous()
                        .header("Idempotency-Key", "key-of-" + email)
                        .body(request)
                        .post("/api/v1/invitation-acceptances")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("accountId"))
                .toList();

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void nobodyJoinsTomorrowAndNoAccountIsMadeForIt() {
        invite();
        anonymous()
                .body(Map.of(
                        "token",
                        tokenIn(awaitInvitation(email)),
                        "password",
                        PASSWORD,
                        "on",
                        LocalDate.now().plusDays(2).toString()))
                .post("/api/v1/invitation-acceptances")
                .then()
                .statusCode(400)
                .body("errors.code", contains("date-in-future"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
    }

    @Test
    void theDayOfJoiningIsWhatTheInviteeSays() {
        var member = invite();
        anonymous()
                .body(Map.of("token", tokenIn(awaitInvitation(email)), "password", PASSWORD, "on", "2012-03-14"))
                .post("/api/v1/invitation-acceptances")
                .then()
                .statusCode(201);
        view(member).body("joinedOn", equalTo("2012-03-14"));
    }

    @Test
    void nobodyJoinsASiteThatHasClosedMeanwhile() {
        invite();
        var token = tokenIn(awaitInvitation(email));
        programme.move(site, "closure", Map.of("reason", "By choice")).statusCode(200);

        accept(token, PASSWORD).statusCode(409).body("code", equalTo("site-closed"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
    }

    @Test
    void eachOfManyWhoAreInvitedGetsOneMail() {
        var addresses = IntStream.range(0, 20)
                .mapToObj(i -> {
                    var address = address("many" + i);
                    programme.invited(site, "members", address);
                    return address;
                })
                .toList();

        addresses.forEach(address -> awaitInvitation(address));
        await().until(this::nothingIsDue);
        assertThat(addresses)
                .allSatisfy(address -> assertThat(Mailbox.of(address)).hasSize(1));
    }

    @Test
    void aMailThatDidNotGetAwayIsSentAgainWithATokenThatIsGood() {
        var member = invite();
        var first = tokenIn(awaitInvitation(email));
        await().until(this::nothingIsDue);
        // As if the process had died after the mail server took the mail and before that was written down.
        sql("update invitation set mail_sent_at = null where member_id = ?", member);
        sql("""
                insert into job (kind, key, payload, wanted_at, due_at)
                select 'invitation-mail', id::text, '{}', now(), now() from invitation where member_id = ?
                """, member);

        var mails = await().until(() -> Mailbox.of(email), all -> all.size() == 2);

        accept(first, PASSWORD).statusCode(404);
        accept(tokenIn(mails.get(1)), PASSWORD).statusCode(201);
    }

    private UUID invite() {
        return programme.invited(site, "members", email);
    }

    private ValidatableResponse view(UUID member) {
        return programme
                .api()
                .get("/api/v1/sites/{site}/members/{member}", site, member)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refuse(String token) {
        return anonymous()
                .body(Map.of("token", token))
                .post("/api/v1/invitation-refusals")
                .then();
    }

    private void minutesPass(UUID member) {
        sql("update invitation set answered_at = answered_at - interval '11 minutes' where member_id = ?", member);
    }

    private void twoWeeksPass(UUID member) {
        sql("update invitation set expires_at = expires_at - interval '14 days' where member_id = ?", member);
    }

    private boolean nothingIsDue() throws SQLException {
        try (var connection = database.getConnection();
                var due = connection.prepareStatement("select 1 from job where kind = 'invitation-mail'");
                var row = due.executeQuery()) {
            return !row.next();
        }
    }

    private void sql(String update, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(update)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
