package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.cop.local.home.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ops accounts match}. */
class AccountsCommandTest extends OpsCommandTest {
    @AfterEach
    void leaveNothing() throws SQLException {
        platform.change(Service.MEMBERSHIP, "delete from job where kind like 'account-%'");
        platform.change(Service.MEMBERSHIP, "delete from account_deletion");
        platform.change(Service.MEMBERSHIP, "delete from aggregate_sequence where topic = 'cop.access.v1'");
        platform.change(Service.MEMBERSHIP, "delete from appointment where account_id = 'editor'");
        platform.change(Service.MEMBERSHIP, "delete from programme where slug = 'matched'");
    }

    @Test
    void accountsOfARestoredKeycloak_areDeletedOnlyIfTheyWereBefore() throws SQLException {
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
                values ('cop.access.v1', 'editor', 1), ('cop.access.v1', 'erased', 2), ('cop.access.v1', 'republished', 3),
                    ('cop.access.v1', 'joined-since', 4)
                """);
        // Who joined in a time that the membership has lost is known by the event of it alone, and was never erased.
        platform.change(Service.MEMBERSHIP, """
                insert into account_deletion (account_id, claimed_at)
                values ('erased', now() - interval '30 days'), ('never-joined', now() - interval '30 days')
                """);

        assertThat(run(Service.MEMBERSHIP, "accounts", "match")).isZero();
        assertThat(run(Service.MEMBERSHIP, "accounts", "match")).as("once more").isZero();

        assertThat(out.toString())
                .contains(
                        "is asked to match 4 accounts; 2 of them it had deleted, or are named, and are to be deleted",
                        "ops jobs list",
                        "1 accounts are nobody's here, and are to be disabled",
                        "joined-since");
        assertThat(platform.query(Service.MEMBERSHIP, """
                select string_agg(kind || ' ' || key, ', ' order by kind, key) from job where key ~ '^(editor|erased|republished|joined-since|never-joined)'
                """))
                .isEqualTo(
                        "account-deletion erased, account-deletion never-joined, account-enabled editor, account-enabled erased, "
                                + "account-enabled joined-since, account-enabled never-joined, account-role editor:EDITOR, "
                                + "account-role editor:KNOWLEDGE_BROKER, account-role editor:PROGRAMME_ADMIN, account-role erased:PROGRAMME_ADMIN, "
                                + "account-role joined-since:PROGRAMME_ADMIN, account-role never-joined:PROGRAMME_ADMIN");
        assertThat(platform.query(Service.MEMBERSHIP, "select payload from job where key = 'editor:EDITOR'"))
                .contains("\"accountId\": \"editor\"", "\"role\": \"EDITOR\"");
    }

    @Test
    void accountThatTheOperatorNames_isDeletedOnlyIfItIsNobodys() throws SQLException {
        platform.change(
                Service.MEMBERSHIP,
                "insert into aggregate_sequence (topic, key, value) values ('cop.access.v1', 'of-nobody', 5)");

        assertThat(run(Service.MEMBERSHIP, "accounts", "match", "--delete", "of-somebody-else"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("account of-somebody-else is somebody's here, or not known here");
        assertThat(jobs("of-nobody")).isNull();

        assertThat(run(Service.MEMBERSHIP, "accounts", "match", "--delete", "of-nobody"))
                .isZero();
        assertThat(jobs("of-nobody")).contains("account-deletion");
        assertThat(out.toString()).doesNotContain("of-nobody");
    }

    private String jobs(String account) throws SQLException {
        return platform.query(
                Service.MEMBERSHIP, "select string_agg(kind, ', ') from job where key = '%s'".formatted(account));
    }
}
