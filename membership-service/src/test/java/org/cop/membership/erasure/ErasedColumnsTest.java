package org.cop.membership.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.programme;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cop.membership.Fixture;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every text that is kept of a person goes when the person is erased, whatever columns are added. Who adds one fills it here, and has
 * {@code erase} empty it; or says below why it stays.
 */
@QuarkusTest
@ServiceTest
@WithKeycloak
class ErasedColumnsTest {
    /** They say what somebody was and not who; the counts of the past need them (ADR 18). */
    private static final Set<String> KEPT = Set.of("role", "sector", "job_title", "state");

    @Inject
    AgroalDataSource database;

    private Fixture.Programme programme;

    @BeforeEach
    void aProgramme() {
        programme = programme();
    }

    @Test
    void anErasedMember_hasNoTextLeftButWhatCountsNeed() throws SQLException {
        var site = programme.site();
        var member = programme.member(site).id();
        programme.leave(site, member);
        assertThat(texts("member", member)).as("this test fills every column").doesNotContainValue(Optional.empty());

        erase("/api/v1/sites/{place}/members/{id}/erasure", site, member);

        assertErased(texts("member", member));
    }

    @Test
    void anErasedAppointee_hasNoTextLeftButWhatCountsNeed() throws SQLException {
        var email = address("eve");
        var appointment = programme.appoint("EDITOR", email);
        accept(email);
        assertThat(texts("appointment", appointment))
                .as("this test fills every column")
                .doesNotContainValue(Optional.empty());

        erase("/api/v1/programmes/{place}/appointments/{id}/erasure", programme.id(), appointment);

        assertErased(texts("appointment", appointment));
    }

    private void erase(String path, UUID place, UUID id) {
        programme.api().post(path, place, id).then().statusCode(200);
    }

    private static void assertErased(Map<String, Optional<String>> texts) {
        texts.keySet().removeAll(KEPT);
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy((column, text) -> assertThat(text).as(column).isEmpty());
    }

    /** By the names of the columns. */
    private Map<String, Optional<String>> texts(String table, UUID id) throws SQLException {
        Map<String, Optional<String>> texts = new TreeMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select * from " + table + " where id = '" + id + "'")) {
            assertThat(row.next()).isTrue();
            var columns = row.getMetaData();
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                if (!Set.of("uuid", "date", "timestamptz", "bool", "int4").contains(columns.getColumnTypeName(at))) {
                    texts.put(columns.getColumnName(at), Optional.ofNullable(row.getString(at)));
                }
            }
        }
        return texts;
    }
}
