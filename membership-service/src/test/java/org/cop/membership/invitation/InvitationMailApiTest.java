package org.cop.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cop.membership.Fixture;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class InvitationMailApiTest extends InvitationFixture {
    @Test
    void anInvitationMailNamesTheCommunityAndHoldsTheToken() throws Exception {
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
    void anInvitationIsShownAsSentAndLaterAsExpired() {
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
    void anInvitationSentAgainReplacesTheTokenOfTheFirst() {
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
                .body(Fixture.newMember("Max Muster", email))
                .post("/api/v1/sites/{site}/members", elsewhere.site())
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-limit"));
    }

    @Test
    void aMailboxGetsFiveInvitationsADayWhateverStandsBehindThePlus() {
        IntStream.range(0, 5).forEach(i -> programme.invited(site, "members", email.replace("@", "+" + i + "@")));

        programme
                .api()
                .body(Fixture.newMember("Max Muster", email))
                .post("/api/v1/sites/{site}/members", site)
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-limit"));
    }

    /** As often as a mailbox may be in a month. */
    private UUID invitedTenTimes() {
        UUID member = invite();
        IntStream.range(0, 4).forEach(i -> sendAgain(member).statusCode(200));
        aDayPasses();
        IntStream.range(0, 5).forEach(i -> sendAgain(member).statusCode(200));
        aDayPasses();
        return member;
    }

    @Test
    void anAddressThatAcceptsNone_getsTenInvitationsInAMonth() {
        var member = invitedTenTimes();

        sendAgain(member)
                .statusCode(409)
                .body("code", equalTo("invitation-limit"))
                .body("title", containsString("30 days"));

        IntStream.range(0, 29).forEach(i -> aDayPasses());
        sendAgain(member).statusCode(200);
    }

    @Test
    void anAddressThatAcceptsOne_isInvitedToOthersAgain() {
        var member = invitedTenTimes();
        // Of invitations sent again at once some are not mailed; the last one is, and its token alone is good.
        await().untilAsserted(() ->
                accept(tokenIn(Mailbox.of(email).getLast()), PASSWORD).statusCode(201));

        var elsewhere = programme();
        elsewhere
                .api()
                .body(Fixture.newMember("Max Muster", email))
                .post("/api/v1/sites/{site}/members", elsewhere.site())
                .then()
                .statusCode(201);
    }

    /** As far as the count of mails to them goes. */
    private void aDayPasses() {
        sql.statement("update invitation_sending set at = at - interval '1 day 1 minute' where place_id = :site")
                .bind("site", site)
                .execute();
    }

    @Test
    void aSiteSendsSixtyInvitationsADay() {
        IntStream.range(0, 60).forEach(i -> programme.invited(site, "members", address("crowd" + i)));

        programme
                .api()
                .body(Fixture.newMember("Max Muster", email))
                .post("/api/v1/sites/{site}/members", site)
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-limit"));
    }

    @Test
    void eachOfManyInviteesGetsOneMail() {
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
    void aMailThatWasNotRecordedAsSentIsRepeatedWithANewToken() {
        var member = invite();
        var first = tokenIn(awaitInvitation(email));
        await().until(this::nothingIsDue);
        // As if the process had died after the mail server took the mail and before that was written down.
        update("update invitation set mail_sent_at = null where member_id = :id", member);
        update("""
                insert into job (kind, key, payload, wanted_at, due_at)
                select 'invitation-mail', id::text, '{}', now(), now() from invitation where member_id = :id
                """, member);

        var mails = await().until(() -> Mailbox.of(email), all -> all.size() == 2);

        accept(first, PASSWORD).statusCode(404);
        accept(tokenIn(mails.get(1)), PASSWORD).statusCode(201);
    }

    private boolean nothingIsDue() {
        return !sql.statement("select 1 from job where kind = 'invitation-mail'")
                .exists();
    }
}
