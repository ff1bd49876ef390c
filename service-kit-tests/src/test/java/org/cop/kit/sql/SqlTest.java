package org.cop.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cop.testsupport.ServiceTest;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SqlTest {
    private enum Colour {
        RED,
        GREEN
    }

    @Inject
    Sql sql;

    @Inject
    AdvisoryLocks locks;

    @Test
    void everyKindOfValue_comesBackAsItWasBound() {
        var id = UUID.randomUUID();
        var now = Instant.parse("2026-11-29T10:15:30.123456Z");
        String read = sql.statement("""
                        select cast(:id as uuid) as id, cast(:now as timestamptz) as now, :day::date as day, :month::date as month,
                               :colour as colour, :yes::bool as yes, :number::int as number, :big::bigint as big, :bytes::bytea as bytes,
                               :nothing::text as nothing, ':text' as quoted
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("day", LocalDate.of(2026, 2, 28))
                .bind("month", YearMonth.of(2026, 3))
                .bind("colour", Colour.GREEN)
                .bind("yes", true)
                .bind("number", 7)
                .bind("big", 8_000_000_000L)
                .bind("bytes", new byte[] {1, 2})
                .bind("nothing", null)
                .one(row -> {
                    assertThat(row.uuid("id")).isEqualTo(id);
                    assertThat(row.instant("now")).isEqualTo(now);
                    assertThat(row.date("day")).isEqualTo("2026-02-28");
                    assertThat(row.month("month")).isEqualTo(YearMonth.of(2026, 3));
                    assertThat(row.constant("colour", Colour.class)).isEqualTo(Colour.GREEN);
                    assertThat(row.bool("yes")).isTrue();
                    assertThat(row.integer("number")).isEqualTo(7);
                    assertThat(row.bigint("big")).isEqualTo(8_000_000_000L);
                    assertThat(row.bytes("bytes")).containsExactly(1, 2);
                    assertThat(row.textOrNull("nothing")).isNull();
                    return row.text("quoted");
                });
        assertThat(read).isEqualTo(":text");
    }

    @Test
    void columnsOfManyRows_areBoundAsArrays_withNulls() {
        var month = YearMonth.of(2026, 3);
        List<Colour> colours = Arrays.asList(Colour.RED, null);
        var rows = sql.statement("select * from unnest(:colours, :months, :at) as r (colour, month, at)")
                .bindColumn("colours", Colour.class, colours, colour -> colour)
                .bindColumn("months", YearMonth.class, colours, colour -> month)
                .bindArray("at", Instant.class, List.of(Instant.EPOCH, Instant.EPOCH))
                .list(row -> row.textOrNull("colour") + " " + row.month("month") + " " + row.instant("at"));

        assertThat(rows).containsExactly("RED 2026-03 1970-01-01T00:00:00Z", "null 2026-03 1970-01-01T00:00:00Z");
    }

    @Test
    void anEmptyArray_findsNothing() {
        assertThat(sql.statement("select 1 from access_grant where programme_id = any (:ids)")
                        .bindArray("ids", UUID.class, List.of())
                        .exists())
                .isFalse();
    }

    @Test
    void aBatchOfManyRows_writesEachOfThem_inTheTransactionThatIsThere() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.statement("create temporary table numbers (n int, colour text) on commit drop")
                    .execute();
            try (var insert = sql.batch("insert into numbers values (:n, :colour)")) {
                for (int n = 0; n < 1_234; n++) {
                    insert.bind("n", n)
                            .bind("colour", n % 2 == 0 ? null : Colour.RED)
                            .add();
                }
            }
            List<Integer> streamed = new ArrayList<>();
            sql.statement("select n from numbers order by n").forEach(row -> streamed.add(row.integer("n")));

            assertThat(streamed).isEqualTo(IntStream.range(0, 1_234).boxed().toList());
            assertThat(sql.statement("delete from numbers where n < :n")
                            .bind("n", 1_000)
                            .execute())
                    .isEqualTo(1_000);
            assertThat(sql.statement("insert into numbers values (:n) returning n")
                            .bind("n", 5)
                            .first(row -> row.integer("n")))
                    .contains(5);
        });
    }

    @Test
    void rowsWritten_areGoneWhenTheirTransactionRollsBack() {
        var account = UUID.randomUUID();
        QuarkusTransaction.begin();
        sql.statement("insert into access_account (account_id, sequence) values (:account, 1)")
                .bind("account", account.toString())
                .execute();
        QuarkusTransaction.rollback();

        assertThat(sql.statement("select 1 from access_account where account_id = :account")
                        .bind("account", account.toString())
                        .exists())
                .isFalse();
    }

    @Test
    void streamingOutsideATransaction_isRefused() {
        assertThatThrownBy(() -> sql.statement("select 1 as n").forEach(row -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void aRefusedStatement_saysOfWhichKindItIs_andQuotesNoValue() {
        var failure = catchThrowableOfType(
                SqlFailure.class,
                () -> sql.statement("insert into access_account (account_id, sequence) values (:account, :sequence)")
                        .bind("account", "somebody@example.org")
                        .bind("sequence", null)
                        .execute());

        assertThat(SqlStates.of(failure)).isEqualTo(SqlStates.PERMANENT);
        assertThat(failure).message().contains("23502").doesNotContain("somebody");
    }

    @Test
    void aRefusedRowOfABatch_failsAsAStatementDoes() {
        assertThatThrownBy(() -> {
                    try (var insert = sql.batch("insert into access_account (account_id, sequence) values (:a, :s)")) {
                        insert.bind("a", "x").bind("s", null).add();
                    }
                })
                .isInstanceOf(SqlFailure.class)
                .extracting(SqlStates::of)
                .isEqualTo(SqlStates.PERMANENT);
    }

    @Test
    void aParameterThatIsNotBound_orNotThere_isAMistake_andQuotesNoValue() {
        assertThatThrownBy(() -> sql.statement("select :a")
                        .bind("b", "somebody@example.org")
                        .execute())
                .isInstanceOf(JdbiException.class)
                .message()
                .doesNotContain("somebody");
        assertThatThrownBy(() -> sql.statement("select 1")
                        .bind("b", "somebody@example.org")
                        .list(row -> 1))
                .isInstanceOf(JdbiException.class)
                .message()
                .doesNotContain("somebody");
    }

    @Test
    void aLock_isHeldUntilTheEndOfItsTransaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            locks.lock("of the test");
            assertThat(QuarkusTransaction.requiringNew().call(() -> locks.tryLock("of the test")))
                    .isFalse();
            assertThat(QuarkusTransaction.requiringNew().call(() -> locks.tryLock("another")))
                    .isTrue();
        });

        assertThat(QuarkusTransaction.requiringNew().call(() -> locks.tryLock("of the test")))
                .isTrue();
    }
}
