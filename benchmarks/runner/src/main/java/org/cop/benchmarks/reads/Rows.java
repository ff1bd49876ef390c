package org.cop.benchmarks.reads;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.benchmarks.measure.Progress;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.client.programme.SmallProgramme;

/**
 * Fills the tables behind the lookups: everything in one programme and at one site, which is the worst that a list can meet. Rows are
 * numbered, and so are their ids, so that more can be added to what is there.
 */
final class Rows {
    /** By service: what is written for each number {@code n}, with {@code id} made from it. */
    private static final Map<String, List<String>> INSERTS = Map.of(
            "membership",
            List.of("""
                    insert into site (id, programme_id, code, place, host_organisation_id, state, proposed_on, version)
                    select id, '${programme}', 'R' || n, 'Place ' || n, (select host_organisation_id from site where id = '${site}'), 'PROPOSED', '2026-01-05', 0
                    from numbers
                    """, """
                    insert into member (id, programme_id, site_id, role, name, email, sector, job_title, agency, state, account_id, invited_on, joined_on, first_stint_id, version)
                    select id, '${programme}', '${site}', 'MEMBER', 'Person ' || n, 'person' || n || '@example.org', 'NHS', 'Nurse', 'Agency ' || n % 50,
                           'JOINED', 'account-' || n, '2026-01-08', '2026-01-09', id, 0
                    from numbers
                    """, """
                    insert into member_standing (member_id, programme_id, site_id, facilitator, attended, standing)
                    select id, '${programme}', '${site}', false, 3, 'CONFIRMED' from numbers
                    """),
            "meeting",
            List.of("""
                    insert into meeting (id, programme_id, site_id, starts_at, ends_at, day, place, state, version)
                    select id, '${programme}', '${site}', at, at + interval '2 hours', at::date, 'Room ' || n % 20, 'SCHEDULED', 0
                    from (select id, n, timestamptz '2026-01-05 10:00Z' + n * interval '1 hour' as at from numbers) as times
                    """, """
                    insert into known_member (id, site_id, sector, facilitator, joined_on, sequence)
                    select id, '${site}', 'NHS', false, '2026-01-09', 1 from numbers
                    """),
            "casebook",
            List.of("""
                    insert into case_study_text (id, case_study_id, revision, edited_by, edited_at, title, kind, summary, presentation, themes, live, jointly_worked)
                    select id, id, 1, 'somebody', now(), 'Case ' || n, 'CHALLENGE', 'What others may take from case ' || n, repeat('What happened. ', 60),
                           '{hospital-discharge,dual-diagnosis}', true, false
                    from numbers
                    """, """
                    insert into case_study (id, programme_id, site_id, author, state, drafted_at, first_handed_in, text_id, version)
                    select id, '${programme}', '${site}', 'somebody', 'IN_REVIEW', now() - n * interval '1 minute', 1, id, 0 from numbers
                    """, """
                    insert into issue (id, programme_id, site_id, author, theme, severity, summary, statement, state, drafted_on, drafted_at, cleared_for, cleared_by, raised_on, version)
                    select id, '${programme}', '${site}', 'somebody', 'benefits', 'MEDIUM', 'Issue ' || n, repeat('What stands in the way. ', 10), 'RAISED',
                           '2026-02-01', now() - n * interval '1 minute', 'COMMISSIONER', 'somebody else', date '2026-02-01' + n % 100, 0
                    from numbers
                    """),
            "newsletter",
            List.of("""
                    insert into edition (id, programme_id, audience, month, state, items, hidden, held_back, assembled_at, approved_at, sent_at, changed_at, recipients, version)
                    select id, '${programme}', 'PROGRAMME', (date '1000-01-01' + n * interval '1 month')::date, 'SENT', 0, 0, false, now(), now(), now(), now(), 0, 1
                    from numbers on conflict do nothing -- the last month has an edition of the programme's own
                    """));

    private final LocalPlatform platform;
    private final SmallProgramme programme;
    private int filled;

    Rows(LocalPlatform platform, SmallProgramme programme) {
        this.platform = platform;
        this.programme = programme;
    }

    /** What has the number one in every table. */
    static UUID first() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    }

    /** Adds to what is there until each table has that many rows. */
    void fillUpTo(int rows) throws SQLException {
        Progress.say("Filling the tables up to " + rows + " rows");
        for (Map.Entry<String, List<String>> service : INSERTS.entrySet()) {
            try (Connection connection = platform.database(service.getKey());
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // In the order of UUIDv7, as the services make them.
                statement.execute("""
                        create temporary table numbers on commit drop as
                        select n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(%d, %d) as n
                        """.formatted(filled + 1, rows));
                for (String insert : service.getValue()) {
                    statement.execute(
                            insert.replace("${programme}", programme.id()).replace("${site}", programme.site()));
                }
                statement.execute("""
                        insert into access_account (account_id, sequence) select 'account-' || n, 1 from numbers
                        """);
                statement.execute("""
                        insert into access_grant (account_id, programme_id, site_id, role)
                        select 'account-' || n, '%s', '%s', 'MEMBER' from numbers
                        """.formatted(programme.id(), programme.site()));
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("vacuum analyze");
            }
        }
        filled = rows;
    }

    /** By hand: an invitation and its acceptance are not what is measured. */
    void grant(String accountId, String role, boolean atTheSite)
            throws SQLException, IOException, InterruptedException {
        for (String service : INSERTS.keySet()) {
            try (Connection connection = platform.database(service);
                    Statement statement = connection.createStatement()) {
                while (!service.equals("newsletter")
                        && !statement
                                .executeQuery("select 1 from %s where id = '%s'"
                                        .formatted(
                                                service.equals("membership") ? "site" : "place_site", programme.site()))
                                .next()) {
                    Thread.sleep(50); // its events are on their way
                }
                statement.execute(
                        "insert into access_account (account_id, sequence) values ('%s', 1) on conflict do nothing"
                                .formatted(accountId));
                statement.execute(
                        "insert into access_grant (account_id, programme_id, site_id, role) values ('%s', '%s', %s, '%s')"
                                .formatted(
                                        accountId,
                                        programme.id(),
                                        atTheSite ? "'" + programme.site() + "'" : "null",
                                        role));
            }
        }
    }
}
