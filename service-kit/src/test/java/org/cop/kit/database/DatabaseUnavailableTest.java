package org.cop.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUnavailableTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "53300", "57P01", "57P03", "57014", "55P03", "25006", "40001", "40P01"})
    void someStatesPassByThemselves(String state) {
        assertThat(DatabaseUnavailable.causes(deep(new SQLException("passing", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01"})
    void othersAreAboutWhatWasAsked(String state) {
        assertThat(DatabaseUnavailable.causes(deep(new SQLException("for good", state))))
                .isFalse();
    }

    /** The words of Agroal 3.0, which gives no state: a pool that is full, and a server that does not answer whoever connects. */
    @Test
    void aConnectionThatWasNotToBeHadInTime() {
        assertThat(DatabaseUnavailable.causes(deep(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(DatabaseUnavailable.causes(deep(new SQLException(
                        "Acquisition timeout while waiting for new connection", new TimeoutException()))))
                .isTrue();
    }

    @Test
    void aBrokenWay() {
        assertThat(DatabaseUnavailable.causes(deep(new ConnectException()))).isTrue();
        assertThat(DatabaseUnavailable.causes(deep(new SocketTimeoutException())))
                .isTrue();
        assertThat(DatabaseUnavailable.causes(deep(new IllegalStateException())))
                .isFalse();
    }

    private static RuntimeException deep(Exception cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
