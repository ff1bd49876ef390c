package org.cop.membership.invitation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.anonymous;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cop.events.MembershipEvent;
import org.cop.membership.AtOnce;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class AcceptanceApiTest extends InvitationFixture {
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

    /** More at once than there are connections, each with a key, and each waits for Keycloak. */
    @Test
    void manyAcceptancesAtOnce_areAllKeptAndHinderNobodySignedIn() {
        List<UUID> members = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            var address = address("crowd" + i);
            members.add(programme.invited(site, "members", address));
            tokens.add(tokenIn(awaitInvitation(address)));
        }

        var acceptances = supplyAsync(
                () -> AtOnce.all(tokens.stream()
                        .<Callable<Integer>>map(token -> () -> AtOnce.answered(() -> anonymous()
                                        .header("Idempotency-Key", "key-" + token.substring(0, 20))
                                        .body(Map.of("token", token, "password", PASSWORD))
                                        .post("/api/v1/invitation-acceptances"))
                                .statusCode())),
                task -> Thread.ofVirtual().start(task));
        do {
            programme.api().get("/api/v1/sites/{site}/members", site).then().statusCode(200);
        } while (!acceptances.isDone());

        assertThat(acceptances.join()).hasSize(24).containsOnly(201);
        members.forEach(member -> view(member).body("state", equalTo("JOINED")));
    }

    @Test
    void aTokenThatWasNeverIssuedIsRefused() {
        accept("x".repeat(43), PASSWORD).statusCode(404).body("code", equalTo("invitation-invalid"));
        accept("x", PASSWORD).statusCode(404).body("code", equalTo("invitation-invalid"));
        refuse("x".repeat(43)).statusCode(404).body("code", equalTo("invitation-invalid"));
    }

    @Test
    void aTokenIsRefusedAfterTwoWeeks() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        twoWeeksPass(member);

        accept(token, PASSWORD).statusCode(410).body("code", equalTo("invitation-expired"));
        refuse(token).statusCode(410).body("code", equalTo("invitation-expired"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
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
    void anAccountThatExistsKeepsItsPassword() {
        var account = KeycloakAsSeen.create(email, ANOTHER_PASSWORD);
        invite();

        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(201).body("accountId", equalTo(account));

        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        assertThat(KeycloakAsSeen.opens(email, PASSWORD)).isFalse();
        KeycloakAsSeen.awaitRoles(account, "member");
    }

    @Test
    void anAccountWithAnUnconfirmedAddressIsNotTaken() {
        var account = KeycloakAsSeen.create(email, ANOTHER_PASSWORD, false);
        var member = invite();

        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(409).body("code", equalTo("account-unverified"));

        view(member).body("state", equalTo("INVITED"));
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        assertThat(KeycloakAsSeen.rolesOf(account)).isEmpty();
    }

    @Test
    void aRefusedPasswordLetsNobodyChangeOneChosenSince() {
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
    void anAddressThatKeycloakRefusesIsReportedAsTheAddress() {
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
    void aRefusedPasswordLeavesTheInvitationOpen() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));

        accept(token, email).statusCode(400).body("errors.code", contains("password-refused"));

        view(member).body("state", equalTo("INVITED"));
        accept(token, PASSWORD).statusCode(201);
    }

    @Test
    void anAcceptanceRepeatedWithItsKeyGetsTheSameAnswer() {
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
    void aDayOfJoiningInTheFutureIsRefusedAndMakesNoAccount() {
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
    void theDayOfJoiningIsTheOneInTheRequest() {
        var member = invitedOn("2012-03-08");
        acceptOn("2012-03-14").statusCode(201);
        view(member).body("joinedOn", equalTo("2012-03-14"));
    }

    @Test
    void nobodyJoinsBeforeTheyAreInvitedNorBeforeTheProgrammeBegan() {
        invitedOn("2012-03-08");
        acceptOn("2012-03-07").statusCode(409).body("code", equalTo("date-out-of-order"));
        for (var longBefore : List.of("2012-02-29", "0001-01-01")) {
            acceptOn(longBefore).statusCode(400).body("errors.code", contains("date-before-programme"));
        }
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
        acceptOn("2012-03-08").statusCode(201);
    }

    private UUID invitedOn(String day) {
        var person = newMember("Max Muster", email);
        person.put("on", day);
        return Fixture.created(programme.api().body(person).post("/api/v1/sites/{site}/members", site));
    }

    private ValidatableResponse acceptOn(String day) {
        return anonymous()
                .body(Map.of("token", tokenIn(awaitInvitation(email)), "password", PASSWORD, "on", day))
                .post("/api/v1/invitation-acceptances")
                .then();
    }

    @Test
    void anInvitationToASiteThatClosedSinceIsRefused() {
        invite();
        var token = tokenIn(awaitInvitation(email));
        programme.move(site, "closure", Map.of("reason", "By choice")).statusCode(200);

        accept(token, PASSWORD).statusCode(409).body("code", equalTo("site-closed"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
    }

    private void minutesPass(UUID member) {
        update("update invitation set answered_at = answered_at - interval '11 minutes' where member_id = :id", member);
    }
}
