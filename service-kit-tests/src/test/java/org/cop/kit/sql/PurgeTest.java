package org.cop.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class PurgeTest {
    @Inject
    Sql sql;

    @Inject
    Purge purge;

    @Inject
    AdvisoryLocks locks;

    @Test
    void moreThanAPortionOfOldRows_isDeletedInOneRun_andNewOnesStay() {
        rows("many", 25_000, "2020-01-01T00:00:00Z");
        rows("many", 3, "2020-03-01T00:00:00Z");

        assertThat(purge.before(Instant.parse("2020-02-01T00:00:00Z"), "inbox", "received_at"))
                .isEqualTo(25_000);
        assertThat(count("many")).isEqualTo(3);
    }

    @Test
    void aPurgeThatAnotherInstanceIsAt_deletesNothing() {
        rows("locked", 3, "2019-01-01T00:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> {
            locks.lock("purge of inbox");
            assertThat(purge.before(Instant.parse("2019-02-01T00:00:00Z"), "inbox", "received_at"))
                    .isZero();
        });

        assertThat(purge.before(Instant.parse("2019-02-01T00:00:00Z"), "inbox", "received_at"))
                .isEqualTo(3);
    }

    private void rows(String consumer, int count, String at) {
        sql.statement("""
                        insert into inbox (consumer, event_id, received_at)
                        select :consumer, gen_random_uuid(), :at from generate_series(1, :count)
                        """)
                .bind("consumer", consumer)
                .bind("at", Instant.parse(at))
                .bind("count", count)
                .execute();
    }

    private long count(String consumer) {
        return sql.statement("select count(*) as n from inbox where consumer = :consumer")
                .bind("consumer", consumer)
                .one(row -> row.bigint("n"));
    }
}
