package org.cop.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cop.events.Role;
import org.cop.kit.sql.Sql;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.LogLines;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** What follows a decision in Keycloak, which other features decide. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class AccountTasksTest {
    @Inject
    AccountTasks tasks;

    @Inject
    Sql sql;

    @Test
    void aTaskThatKeycloakFailsOnceIsDoneAtTheNextAttempt() {
        var account = KeycloakAsSeen.create(address("ada"), PASSWORD);
        KeycloakAsSeen.failOnce("POST", account + "/logout", 503);

        QuarkusTransaction.requiringNew().run(() -> tasks.endSessions(account));

        await().until(() -> KeycloakAsSeen.timesSignedOut(account) == 1);
        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));
    }

    @Test
    void aTaskOfATransactionThatIsRolledBackTouchesNoAccount() {
        var account = KeycloakAsSeen.create(address("bob"), PASSWORD);
        var other = KeycloakAsSeen.create(address("cleo"), PASSWORD);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    tasks.deleteIfUnused(account);
                    throw new IllegalStateException("the rule said no");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> tasks.endSessions(other));

        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(other));
        assertThat(KeycloakAsSeen.isEnabled(account)).isTrue();
        assertThat(isWaiting(account)).isFalse();
    }

    @Test
    void aRealmRoleFollowsWhatTheDatabaseSaysWhateverTheOrderOfTasks() {
        var programme = programme();
        var account = programme.member(programme.site()).person().accountId();

        QuarkusTransaction.requiringNew().run(() -> {
            tasks.matchRole(account, Role.EDITOR);
            tasks.matchRole(account, Role.MEMBER);
        });

        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));
        assertThat(KeycloakAsSeen.rolesOf(account)).containsExactly("member");
    }

    @Test
    void anAccountThatHoldsNothingIsDisabledAndSignedOutUntilItDoes() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var account = member.person().accountId();
        programme.leave(site, member.id());

        QuarkusTransaction.requiringNew().run(() -> tasks.matchEnabled(account));

        await().until(() -> !KeycloakAsSeen.isEnabled(account));
        assertThat(KeycloakAsSeen.opens(member.email(), PASSWORD)).isFalse();
        programme.joined(site, "members", member.email());
        QuarkusTransaction.requiringNew().run(() -> tasks.matchEnabled(account));
        await().until(() -> KeycloakAsSeen.isEnabled(account));
    }

    /** For operators who wonder who was let in again, or shut out. */
    @Test
    void anAccountThatIsEnabledOrDisabled_isLoggedByItsIdAlone() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var account = member.person().accountId();
        try (var log = new LogLines()) {
            programme.leave(site, member.id());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(log.all())
                            .anyMatch(line -> line.contains("Account " + account + " is disabled")));

            programme.joined(site, "members", member.email());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(log.all())
                            .anyMatch(line -> line.contains("Account " + account + " is enabled")));

            assertThat(log.all()).noneMatch(line -> line.contains(member.email()));
        }
    }

    @Test
    void aDisabledAccount_enabledByAWriteAtTheSameMoment_isDisabledAgain() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var account = member.person().accountId();
        programme.leave(site, member.id());
        await().until(() -> !KeycloakAsSeen.isEnabled(account));

        KeycloakAsSeen.enable(account);

        await().atMost(Duration.ofSeconds(60)).until(() -> !KeycloakAsSeen.isEnabled(account) && !isWaiting(account));
    }

    @Test
    void anAccountThatSomebodyHasIsNotDeleted() {
        var programme = programme();
        var joined = programme.member(programme.site()).person().accountId();

        QuarkusTransaction.requiringNew().run(() -> tasks.deleteIfUnused(joined));

        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(joined));
        assertThat(KeycloakAsSeen.isEnabled(joined)).isTrue();
    }

    private boolean isWaiting(String account) {
        return sql.statement("select 1 from job where key like :account || '%'")
                .bind("account", account)
                .exists();
    }
}
