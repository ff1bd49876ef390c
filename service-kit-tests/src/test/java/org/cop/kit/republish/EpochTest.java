package org.cop.kit.republish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.kit.Ids;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** Nothing of it is committed: an epoch that has begun ends only with the next. */
@QuarkusTest
@ServiceTest
class EpochTest {
    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Test
    void afterARestoreNumbersAreAboveAllThatWereGivenOutBefore() {
        String known = Ids.next().toString();
        String unknown = Ids.next().toString();
        QuarkusTransaction.requiringNew().run(() -> publish(known));

        List<Long> sequences = rolledBack(() -> {
            long before = publish(known);
            long epoch = raise();
            return List.of(before, Epoch.floor(epoch), publish(known), publish(known), publish(unknown));
        });

        long floor = sequences.get(1);
        assertThat(sequences.getFirst()).isLessThan(floor);
        assertThat(sequences.subList(2, 5)).containsExactly(floor + 1, floor + 2, floor + 1);
    }

    /** The second restore brings back a database that knows nothing of the first. */
    @Test
    void anEpoch_isTheTimeOfTheRestore_soASecondRestoreRaisesIt() {
        long now = ChronoUnit.SECONDS.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.now());

        assertThat(rolledBack(this::raise)).isBetween(now - 60, now + 60);
    }

    @Test
    void anEpochIsRaisedAlsoWhereTheClockIsBehind() {
        List<Long> epochs = rolledBack(() -> List.of(raise(), raise()));

        assertThat(epochs.getLast()).isEqualTo(epochs.getFirst() + 1);
    }

    @Test
    void everythingIsToBePublishedAgainInANewEpoch() {
        assertThat(rolledBack(() -> {
                    raise();
                    raise();
                    return sql.statement("select source from republish_request where finished_at is null")
                            .list(row -> row.text("source"));
                }))
                .containsExactly("all");
    }

    private long raise() {
        return sql.statement("select raise_event_epoch() as epoch").one(row -> row.bigint("epoch"));
    }

    private long publish(String account) {
        outbox.publish(new AccessChanged(account, List.of()));
        return sql.statement("select value from aggregate_sequence where topic = :topic and key = :key")
                .bind("topic", AccessEvent.TOPIC)
                .bind("key", account)
                .one(row -> row.bigint("value"));
    }

    private static <T> T rolledBack(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
