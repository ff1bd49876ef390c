package org.cop.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** An account that an acceptance has made, and with which nobody joins. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class UnjoinedAccountsApiTest extends InvitationFixture {
    @Test
    void anAcceptanceThatBrokeOffIsContinuedWithItsAccount() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        var halfMade = breakOff(member);

        accept(token, ANOTHER_PASSWORD).statusCode(201).body("accountId", equalTo(halfMade));
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        KeycloakAsSeen.awaitRoles(halfMade, "member");
    }

    @Test
    void anAcceptanceThatBrokeOffIsContinuedByALaterInvitation() {
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
    void anAccountThatWasNotRecordedIsDeletedTenMinutesLater() {
        var member = invite();
        breakOffAtThePassword();
        var account = KeycloakAsSeen.create(email, PASSWORD);

        tenMinutesPass(member);

        await().until(() -> KeycloakAsSeen.accountOf(email).isEmpty());
        assertThat(account).isNotNull();
        breakOffAtThePassword();
    }

    @Test
    void anAccountOlderThanABrokenOffAcceptanceStays() {
        var member = invite();
        var account =
                KeycloakAsSeen.create(email, PASSWORD, false, Instant.now().minus(Duration.ofHours(1)));
        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(409);

        tenMinutesPass(member);

        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(member));
        assertThat(KeycloakAsSeen.accountOf(email)).contains(account);
    }

    @Test
    void anAcceptedInvitationLeavesNoCleanUpBehind() {
        var member = invite();
        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(201);

        assertThat(isWaiting(member)).isFalse();
    }

    @Test
    void anAccountThatWasJoinedByAnotherInvitationIsNotDeleted() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        var account = breakOff(member);
        accept(token, email).statusCode(400);
        var elsewhere = programme();
        elsewhere.invited(elsewhere.site(), "members", email);
        var other = await().until(() -> Mailbox.of(email), mails -> mails.size() == 2)
                .getLast();
        accept(tokenIn(other), PASSWORD).statusCode(201).body("accountId", equalTo(account));

        tenMinutesPass(member);

        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(member));
        assertThat(KeycloakAsSeen.accountOf(email)).contains(account);
    }

    @Test
    void anAccountThatIsBeingDeletedIsJoinedByNobody() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        var account = breakOff(member);
        accept(token, email).statusCode(400);
        var deletion = KeycloakAsSeen.hold("before DELETE " + account);
        tenMinutesPass(member);
        deletion.awaitArrival();

        accept(token, ANOTHER_PASSWORD).statusCode(503).body("code", equalTo("accounts-unavailable"));

        view(member).body("state", equalTo("INVITED"));
        deletion.release();
        await().until(() -> KeycloakAsSeen.accountOf(email).isEmpty());
        String another =
                accept(token, ANOTHER_PASSWORD).statusCode(201).extract().path("accountId");
        assertThat(another).isNotEqualTo(account);
        assertThat(KeycloakAsSeen.opens(email, ANOTHER_PASSWORD)).isTrue();
        view(member).body("state", equalTo("JOINED"));
    }

    @Test
    void anAcceptanceWhoseNewAccountIsDeletedMeanwhileMakesAnother() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        var creation = KeycloakAsSeen.hold("after POST /users");
        var acceptance = beginToAccept(token);
        creation.awaitArrival();

        tenMinutesPass(member);
        await().until(() -> KeycloakAsSeen.accountOf(email).isEmpty());
        creation.release();

        assertThat(acceptance.join()).isEqualTo(KeycloakAsSeen.accountOf(email).orElseThrow());
        view(member).body("state", equalTo("JOINED"));
    }

    @Test
    void anAcceptanceWhoseKnownAccountIsDeletedMeanwhileMakesAnother() {
        var member = invite();
        var token = tokenIn(awaitInvitation(email));
        var account = breakOff(member);
        var newPassword = KeycloakAsSeen.hold("before PUT " + account + "/reset-password");
        var acceptance = beginToAccept(token);
        newPassword.awaitArrival();

        tenMinutesPass(member);
        await().until(() -> KeycloakAsSeen.accountOf(email).isEmpty());
        newPassword.release();

        assertThat(acceptance.join()).isEqualTo(KeycloakAsSeen.accountOf(email).orElseThrow());
        view(member).body("state", equalTo("JOINED"));
    }

    /** @return the account, once it is answered */
    private static CompletableFuture<String> beginToAccept(String token) {
        return CompletableFuture.supplyAsync(
                () -> accept(token, PASSWORD).statusCode(201).extract().path("accountId"),
                work -> Thread.ofVirtual().start(work));
    }

    /** As far as Keycloak, which refuses the password: a person would try again. */
    private void breakOffAtThePassword() {
        accept(tokenIn(awaitInvitation(email)), email).statusCode(400);
    }

    private void tenMinutesPass(UUID member) {
        update("""
                update job set due_at = now()
                where kind = 'account-unjoined' and key = (select id::text from invitation where member_id = :id)
                """, member);
    }

    private boolean isWaiting(UUID member) {
        return sql.statement("""
                        select 1 from job
                        where kind = 'account-unjoined' and key = (select id::text from invitation where member_id = :id)
                        """).bind("id", member).exists();
    }

    /** As if the process had died when the account was made. @return the account */
    private String breakOff(UUID member) {
        var account = KeycloakAsSeen.create(email, PASSWORD);
        update("update invitation set created_account_id = '" + account + "' where member_id = :id", member);
        return account;
    }
}
