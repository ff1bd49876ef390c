package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.faults.MembershipBehindProxies.isUnavailable;
import static org.cop.systemtests.faults.MembershipBehindProxies.somebodyWaits;
import static org.cop.systemtests.platform.IsolatedService.LONGEST_ANSWER;
import static org.cop.systemtests.platform.IsolatedService.TIMEOUT;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cop.systemtests.platform.IsolatedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL is down, cut off or slow. */
abstract class DatabaseFaults {
    private final MembershipBehindProxies membership;
    private final IsolatedService service;
    private final FaultProxy database;

    DatabaseFaults(MembershipBehindProxies membership) {
        this.membership = membership;
        this.service = membership.service;
        this.database = membership.database;
    }

    /**
     * Caught when planted: a circuit that never opens, a readiness that is always UP, statements that wait for the database's word as long
     * as it takes.
     */
    @ParameterizedTest
    @EnumSource
    void anUnavailableDatabase_answers503AndEventsWait(Outage outage) throws SQLException {
        RedeliveredEvent event = membership.event();
        int deadBefore = event.deadLetters();
        CompletableFuture<HttpResponse<String>> inFlight;
        try (var locked = membership.lockProgrammes()) {
            inFlight = membership.getting("/programmes");
            await().atMost(LONGEST_ANSWER).until(() -> somebodyWaits(locked));
            outage.begin(database);
        }
        var waiting = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> membership.get("/programmes")))
                .toList();
        UUID redelivered = event.redeliver();

        waiting.forEach(answer -> isUnavailable(answer.join(), "database-unavailable"));
        isUnavailable(inFlight.join(), "database-unavailable");
        await().atMost(TIMEOUT).untilAsserted(() -> {
            var readiness = service.health("/ready");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("\"database\"", "\"DOWN\"", "\"reason\"");
        });
        assertThat(service.health("/live").statusCode()).isEqualTo(200);
        assertThat(service.metric("cop_dependency_up{dependency=\"database\"}")).isZero();
        // One after the other: none of them waits for the database any more, which a hundred could not in that time.
        await().atMost(TIMEOUT)
                .until(() -> IntStream.range(0, 100)
                        .allMatch(i -> membership.get("/programmes").statusCode() == 503));

        database.heal();
        service.awaitAllWell();
        assertThat(membership.get("/programmes").statusCode()).isEqualTo(200);
        await().atMost(TIMEOUT).until(() -> event.isApplied(redelivered));
        assertThat(event.deadLetters()).isEqualTo(deadBefore);
    }

    @Test
    void cutDatabaseConnections_areReplacedAtOnce() {
        for (int i = 0; i < 3; i++) {
            database.cut();
            await().atMost(LONGEST_ANSWER)
                    .until(() -> membership.get("/programmes").statusCode() == 200);
        }
        membership.newProgramme();
    }

    @Test
    void aSlowDatabase_onlySlowsRequestsDown() {
        database.delay(Duration.ofMillis(50));
        membership.newProgramme();
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseAnsweringByteByByte_onlySlowsRequestsDown() {
        database.drip(FaultProxy.SLOW_DRIP);
        membership.newProgramme();
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
    }
}
