package org.cop.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cop.ops.Ops.Failed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseNameTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org:5433/membership, db.example.org:5433/membership",
        "jdbc:postgresql://db.example.org/membership?user=u&password=secret&ssl=true, db.example.org:5432/membership",
        "jdbc:postgresql://[::1]:5432/membership?password=secret, [::1]:5432/membership",
        "'jdbc:postgresql://db1.example.org:5433,db2.example.org/membership?password=secret', 'db1.example.org:5433,db2.example.org:5432/membership'",
        "jdbc:postgresql://db.example.org/membership?user=u@example.org&password=s@cret, db.example.org:5432/membership"
    })
    void databaseName_isHostPortAndDatabaseAlone(String url, String name) {
        assertThat(DatabaseName.of(url)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example.org/membership?password=secret",
                "jdbc:postgresql://db.example.org:port/membership?password=secret",
                "jdbc:postgresql://db.example.org:70000/membership?password=secret",
                "jdbc:postgresql://db.example.org:5432?password=secret",
                "jdbc:postgresql://db.example.org?password=secret",
                "jdbc:postgresql://db.example.org/?password=secret",
                "jdbc:postgresql://db.example.org;password=secret/membership",
                "jdbc:postgresql://db.example.org&password=secret/membership",
                "jdbc:postgresql://db.example.org:5432&password=secret/membership",
                "jdbc:postgresql://db.example.org/membership/password=secret",
                "jdbc:postgresql:membership;password=secret",
                "jdbc:postgresql://user:secret@db.example.org:5432/membership",
                "jdbc:postgresql://user:secret@db.example.org/membership",
                "jdbc:postgresql://db.example.org/membership&password=secret",
                "jdbc:postgresql://db.example.org/membership;password=secret",
                "jdbc:oracle:thin:u/secret@db"
            })
    void urlThatIsNotOfPostgreSql_isRefusedWithoutBeingRepeated(String url) {
        assertThatThrownBy(() -> DatabaseName.of(url))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith("--database has to be a JDBC URL")
                .hasMessageNotContaining("secret");
    }
}
