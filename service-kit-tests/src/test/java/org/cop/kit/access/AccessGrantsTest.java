package org.cop.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cop.kit.access.SitesOfTheTest.BRIGHTON;
import static org.cop.kit.access.SitesOfTheTest.CROYDON;
import static org.cop.kit.access.SitesOfTheTest.PROGRAMME;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cop.events.AccessEvent.Grant;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AccessGrantsTest {
    private static final Grant ADMIN = Grants.admin(PROGRAMME);
    private static final Grant FACILITATOR = Grants.facilitator(PROGRAMME, BRIGHTON);
    private static final Grant MEMBER = Grants.member(PROGRAMME, CROYDON);

    @Inject
    AccessGrants grants;

    @Inject
    Sql sql;

    private final String account = UUID.randomUUID().toString();

    /** What was published again stays so; the other tests begin with an epoch of their own. */
    @AfterEach
    void noFloor() {
        inTransaction(() -> sql.statement("delete from republished_floor").execute());
    }

    @Test
    void anAccount_holdsTheGrantsOfItsLastEvent() {
        replace(List.of(ADMIN, FACILITATOR), 1);
        replace(List.of(MEMBER), 2);

        assertThat(grants.of(account)).containsExactly(MEMBER);
    }

    @Test
    void anEmptyListTakesEverythingAway() {
        replace(List.of(ADMIN, FACILITATOR), 1);
        replace(List.of(), 2);

        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void olderNewsAndTheSameAgainChangeNothing() {
        replace(List.of(MEMBER), 5);
        replace(List.of(ADMIN), 4);
        replace(List.of(FACILITATOR), 5);

        assertThat(grants.of(account)).containsExactly(MEMBER);
    }

    @Test
    void aRemovedGrant_doesNotComeBackWithAnOlderEvent() {
        replace(List.of(), 2);
        replace(List.of(FACILITATOR), 1);

        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void theSameGrantTwiceIsHeldOnce() {
        replace(List.of(ADMIN, ADMIN), 1);

        assertThat(grants.of(account)).containsExactly(ADMIN);
    }

    @Test
    void theServiceThatDecidesOnAccess_isAheadOfItsOwnEvents() {
        decide(List.of(FACILITATOR));
        decide(List.of(ADMIN));
        decide(List.of());
        replace(List.of(FACILITATOR), 1);
        replace(List.of(ADMIN), 2);

        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void grantsAreReplacedOnlyInATransaction() {
        assertThatThrownBy(() -> grants.replace(account, List.of(ADMIN), 1)).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> grants.replace(account, List.of(ADMIN))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void unreadableGrants_areWithheldUntilANewerEventIsRead() {
        replace(List.of(ADMIN), 1);

        inTransaction(() -> grants.withhold(account));
        assertThat(grants.of(account)).isEmpty();
        replace(List.of(ADMIN), 1);
        assertThat(grants.of(account)).isEmpty();

        replace(List.of(MEMBER), 2);
        assertThat(grants.of(account)).containsExactly(MEMBER);
    }

    @Test
    void anAccountThatIsNotKnownYetIsWithheldAndThenKnown() {
        inTransaction(() -> grants.withhold(account));
        long withheld = grants.withheld();
        replace(List.of(MEMBER), 1);

        assertThat(grants.of(account)).containsExactly(MEMBER);
        assertThat(grants.withheld()).isEqualTo(withheld - 1);
    }

    @Test
    void aRemovedAccountHasNoGrantsAndOlderEventsGiveNoneBack() {
        replace(List.of(ADMIN), 3);

        inTransaction(() -> grants.remove(account));
        replace(List.of(ADMIN), 2);

        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void grantsNotPublishedInTheNewEpoch_areGone() {
        replace(List.of(ADMIN), Epoch.floor(0) + 7);
        String published = UUID.randomUUID().toString();
        inTransaction(() -> grants.replace(published, List.of(MEMBER), Epoch.floor(1) + 1));

        inTransaction(() -> grants.removeOlderThan(Epoch.floor(1)));

        assertThat(grants.of(account)).isEmpty();
        assertThat(grants.of(published)).containsExactly(MEMBER);
    }

    @Test
    void grantsOfAnOlderEpoch_consumedAfterTheMarker_areNotInForce() {
        inTransaction(() -> grants.removeOlderThan(Epoch.floor(1)));

        replace(List.of(ADMIN), Epoch.floor(0) + 7);
        assertThat(grants.of(account)).isEmpty();

        replace(List.of(MEMBER), Epoch.floor(1) + 1);
        assertThat(grants.of(account)).containsExactly(MEMBER);
    }

    @Test
    void anOlderMarker_consumedAfterANewerOne_lowersNoFloor() {
        inTransaction(() -> grants.removeOlderThan(Epoch.floor(2)));
        inTransaction(() -> grants.removeOlderThan(Epoch.floor(1)));

        replace(List.of(ADMIN), Epoch.floor(1) + 7);

        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void grantsBeingWritten_whileTheMarkerIsApplied_areRemovedByIt() throws Exception {
        QuarkusTransaction.begin();
        grants.replace(account, List.of(ADMIN), Epoch.floor(0) + 7);
        var marker = CompletableFuture.runAsync(() -> inTransaction(() -> grants.removeOlderThan(Epoch.floor(1))));
        await().until(() -> sql.statement("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
                .exists());
        QuarkusTransaction.commit();
        marker.get(20, TimeUnit.SECONDS);

        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void aRoleThatThisVersionDoesNotKnowIsNotThere() {
        replace(List.of(MEMBER), 1);
        inTransaction(() -> sql.statement("""
                        insert into access_grant (account_id, programme_id, role) values (:account, :programme, 'EVALUATOR')
                        """)
                .bind("account", account)
                .bind("programme", PROGRAMME)
                .execute());

        assertThat(grants.of(account)).containsExactly(MEMBER);
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private void replace(List<Grant> held, long sequence) {
        QuarkusTransaction.requiringNew().run(() -> grants.replace(account, held, sequence));
    }

    private void decide(List<Grant> held) {
        QuarkusTransaction.requiringNew().run(() -> grants.replace(account, held));
    }
}
