package org.cop.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRefusesTest {
    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05", "23502", "23514"})
    void whatTheDatabaseWouldRefuseAgainIsToldFromWhatMayPass(String state) {
        assertThat(DatabaseRefuses.causes(new IllegalStateException(new SQLException("refused", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23503", "23505", "40001", "08006", "57P01"})
    void aMissingParentADoubleAndADatabaseThatIsAwayMayPass(String state) {
        assertThat(DatabaseRefuses.causes(new SQLException("not now", state))).isFalse();
    }
}
