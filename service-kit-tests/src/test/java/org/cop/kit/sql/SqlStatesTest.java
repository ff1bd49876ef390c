package org.cop.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SqlStatesTest {
    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE",
        "08003, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "25006, UNAVAILABLE",
        "57014, TRANSIENT",
        "55P03, TRANSIENT",
        "40001, TRANSIENT",
        "40P01, TRANSIENT",
        "23505, NOT_UNIQUE",
        "22003, UNFIT_VALUE",
        "22008, UNFIT_VALUE",
        "22021, UNFIT_VALUE",
        "22001, PERMANENT",
        "22P05, PERMANENT",
        "23502, PERMANENT",
        "23514, PERMANENT",
        "23503, OTHER",
        "42P01, OTHER"
    })
    void eachState_isOfItsKind_howeverDeepItLies(String state, SqlStates kind) {
        assertThat(SqlStates.of(deep(new SQLException("said by the database", state))))
                .isEqualTo(kind);
    }

    /** The words of Agroal 3.0, which gives no state. */
    @Test
    void anExhaustedPool_isNotADatabaseThatDoesNotAnswer() {
        assertThat(SqlStates.of(deep(new SQLException("Sorry, acquisition timeout!"))))
                .isEqualTo(SqlStates.POOL_EXHAUSTED);
        assertThat(SqlStates.of(deep(new SQLException(
                        "Acquisition timeout while waiting for new connection", new TimeoutException()))))
                .isEqualTo(SqlStates.UNAVAILABLE);
    }

    @Test
    void aBrokenConnection_isUnavailable() {
        assertThat(SqlStates.of(deep(new ConnectException()))).isEqualTo(SqlStates.UNAVAILABLE);
        assertThat(SqlStates.of(deep(new SocketTimeoutException()))).isEqualTo(SqlStates.UNAVAILABLE);
        assertThat(SqlStates.of(new DatabaseCircuitOpen())).isEqualTo(SqlStates.UNAVAILABLE);
    }

    @Test
    void anErrorOfAnotherKind_isNoDatabaseFailure() {
        assertThat(SqlStates.of(deep(new IllegalStateException()))).isEqualTo(SqlStates.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void noKind_isBothTemporaryAndPermanent(SqlStates kind) {
        assertThat(kind.isTemporary() && kind.isPermanent()).isFalse();
    }

    private static RuntimeException deep(Exception cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
