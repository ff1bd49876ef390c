package org.cop.newsletter.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cop.newsletter.Fixture.sql;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.problem.TooManyRequests;
import org.cop.kit.web.problem.Unavailable;
import org.cop.newsletter.signing.SigningKey;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shares of an hour, with small numbers. */
@QuarkusTest
@ServiceTest
class ConfirmationLimitsTest {
    private static final String CLIENT = "one";
    private static final String ANOTHER = "two";

    @Inject
    Sql database;

    @Inject
    AdvisoryLocks locks;

    @Inject
    SigningKey key;

    @Inject
    ConfirmationMetrics counters;

    @Inject
    MeterRegistry metrics;

    private ConfirmationLimits limits;

    /** Three of a client, four to a domain, five in all; two of a client wait, two to a domain, and so many in all. */
    private record Few(int waiting) implements ConfirmationConfig {
        @Override
        public int hourlyPerClient() {
            return 3;
        }

        @Override
        public int hourlyPerDomain() {
            return 4;
        }

        @Override
        public int hourly() {
            return 5;
        }

        @Override
        public int waitingPerClient() {
            return 2;
        }

        @Override
        public int waitingPerDomain() {
            return 2;
        }
    }

    @BeforeEach
    void anHourWithoutRequests() {
        sql().update("delete from subscription_decision");
        sql().update("delete from subscription_request");
        limits = new ConfirmationLimits(database, locks, key, new Few(3), counters);
    }

    @Test
    void aClientThatUsedUpItsShareLeavesTheRestOfTheHourToOthers() {
        double postponed = postponed("client");
        for (int i = 0; i < 3; i++) {
            assertThat(count(CLIENT, "a" + i + ".example")).isEmpty();
        }

        assertThat(count(CLIENT, "b.example"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        assertThat(postponed("client")).isEqualTo(postponed + 1);
        assertThat(count(ANOTHER, "b.example")).isEmpty();
    }

    @Test
    void aDomainThatUsedUpItsShareLeavesTheRestOfTheHourToOthers() {
        for (int i = 0; i < 4; i++) {
            assertThat(count("domain " + i, "full.example")).isEmpty();
        }

        assertThat(count(ANOTHER, "full.example")).isPresent();
        assertThat(count(ANOTHER, "other.example")).isEmpty();
    }

    @Test
    void anHourThatIsFullTakesNobodyUntilItsOldestRequestIsAnHourOld() {
        for (int i = 0; i < 5; i++) {
            count("hour " + i, "d" + i + ".example");
        }
        assertThat(count(ANOTHER, "e.example")).isPresent();

        sql().update("""
                update subscription_decision set at = at - interval '61 minutes'
                where ctid = (select ctid from subscription_decision limit 1)
                """);

        assertThat(count(ANOTHER, "e.example")).isEmpty();
        assertThat(count(CLIENT, "f.example")).isPresent();
    }

    @Test
    void aRequestIsRefusedWhereTooManyOfItsClientWait_withoutFaultOfOurs() {
        wait(CLIENT, 2);

        assertThatThrownBy(() -> room(CLIENT)).isInstanceOf(TooManyRequests.class);
        room(ANOTHER);
    }

    @Test
    void aRequestIsRefusedWhereTooManyOfAllClientsWait() {
        wait(CLIENT, 2);
        wait("three", 1);

        assertThatThrownBy(() -> room(ANOTHER)).isInstanceOf(Unavailable.class);
    }

    @Test
    void aRequestIsRefusedWhereTooManyToItsDomainWait() {
        wait("three", "full.example");
        wait("four", "full.example");

        assertThatThrownBy(() -> room(ANOTHER, "full.example")).isInstanceOf(Unavailable.class);
        room(ANOTHER, "notfull.example");
        room(ANOTHER, "example");
    }

    private void room(String client) {
        room(client, "room.example");
    }

    private void room(String client, String domain) {
        QuarkusTransaction.requiringNew().run(() -> limits.requireRoomToWait(client, "somebody@" + domain));
    }

    private static void wait(String client, int requests) {
        for (int i = 0; i < requests; i++) {
            wait(client, "d" + UUID.randomUUID() + ".example");
        }
    }

    private static void wait(String client, String domain) {
        sql().update(
                        "insert into subscription_request (id, programme_id, email, requested_at, client_key) values (?, ?, ?, now(), ?)",
                        Ids.next(),
                        UUID.randomUUID(),
                        "waiting@" + domain,
                        client);
    }

    private Optional<Duration> count(String client, String domain) {
        return QuarkusTransaction.requiringNew()
                .call(() -> limits.countInHour(client, "somebody." + UUID.randomUUID() + "@" + domain));
    }

    private double postponed(String limit) {
        return metrics.get("cop.confirmations.postponed")
                .tag("limit", limit)
                .counter()
                .count();
    }
}
