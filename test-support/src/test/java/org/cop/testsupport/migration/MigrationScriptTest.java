package org.cop.testsupport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationScriptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table member drop column agency;",
                "DROP TABLE known_site;",
                "alter table activity rename column note to comment;",
                "alter table issue alter column drafted_at set not null;",
                "alter table issue add column b text,\n    add column a text not null;",
                "alter table issue alter column a drop default;"
            })
    void aMigrationThatTakesAwayWhatOthersUseContracts(String sql) {
        assertThat(MigrationScript.contracts(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- the column is dropped later: drop column agency",
                "create table a (b text not null);",
                "alter table issue add column a text not null default '', add column b text;",
                "alter table issue alter column a drop not null;",
                "drop index a; alter table a drop constraint b;"
            })
    void aMigrationThatOnlyAddsOrLoosensDoesNotContract(String sql) {
        assertThat(MigrationScript.contracts(sql)).isFalse();
    }
}
