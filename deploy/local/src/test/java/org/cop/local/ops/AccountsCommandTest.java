package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.cop.local.home.Service;
import org.junit.jupiter.api.Test;

/** {@code ops accounts match}. */
class AccountsCommandTest extends OpsCommandTest {
    @Test
    void accountsAfterKeycloakWasRestored_areMatchedAndThoseOfTheErasedDeleted() throws SQLException {
        platform.change(Service.MEMBERSHIP, """
                insert into programme (id, slug, title, zone, starts_on, version)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60', 'matched', 'Matched', 'Europe/London', '2026-01-01', 0)
                """);
        platform.change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, account_id, invited_on, appointed_on, version, founder)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f61', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60', 'EDITOR', 'Ed', 'ed@example.org',
                    'ACTIVE', 'editor', '2026-01-01', '2026-01-01', 0, false)
                """);
        platform.change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, account_id, invited_on, appointed_on, ended_on, version, founder)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f62', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60', 'KNOWLEDGE_BROKER', 'Ed', 'ed@example.org',
                    'ENDED', 'editor', '2026-01-01', '2026-01-01', '2026-01-02', 0, false)
                """);
        platform.change(Service.MEMBERSHIP, """
                insert into aggregate_sequence (topic, key, value)
                values ('cop.access.v1', 'editor', 1), ('cop.access.v1', 'erased', 2), ('cop.access.v1', 'republished', 3)
                """);

        assertThat(run(Service.MEMBERSHIP, "accounts", "match")).isZero();
        assertThat(run(Service.MEMBERSHIP, "accounts", "match")).as("once more").isZero();

        assertThat(out.toString())
                .contains(
                        "is asked to match 2 accounts; 1 of them are known to nobody here and are to be deleted",
                        "ops jobs list");
        assertThat(platform.query(Service.MEMBERSHIP, """
                select string_agg(kind || ' ' || key, ', ' order by kind, key) from job where key ~ '^(editor|erased|republished)'
                """))
                .isEqualTo(
                        "account-deletion erased, account-enabled editor, account-enabled erased, "
                                + "account-role editor:EDITOR, "
                                + "account-role editor:KNOWLEDGE_BROKER, account-role editor:PROGRAMME_ADMIN, account-role erased:PROGRAMME_ADMIN");
        assertThat(platform.query(Service.MEMBERSHIP, "select payload from job where key = 'editor:EDITOR'"))
                .contains("\"accountId\": \"editor\"", "\"role\": \"EDITOR\"");
    }
}
