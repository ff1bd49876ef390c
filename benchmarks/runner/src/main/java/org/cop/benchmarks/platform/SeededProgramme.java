package org.cop.benchmarks.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A programme as the newsletter knows it from events, written into its tables at once: publishing a million events to Kafka first would only
 * warm the machine.
 */
public record SeededProgramme(UUID id, int sites) {

    /** @param editor the account that may make its editions */
    public static SeededProgramme make(Connection newsletter, String editor, String slug, int sites)
            throws SQLException {
        var programme = new SeededProgramme(UUID.randomUUID(), sites);
        execute(
                newsletter,
                "insert into access_account (account_id, sequence) values (?, 1000000) on conflict do nothing",
                editor);
        execute(
                newsletter,
                "insert into access_grant (account_id, programme_id, role) values (?, ?, 'EDITOR')",
                editor,
                programme.id);
        // It is over, so that its schedule leaves it alone.
        execute(newsletter, """
                insert into place_programme (id, slug, title, zone, starts_on, ends_on, sequence)
                values (?, ?, 'Benchmark', 'Europe/London', '2000-01-01', '2019-12-31', 1)
                """, programme.id, slug);
        execute(newsletter, """
                insert into newsletter_settings (programme_id, mode, send_day, send_hour, editorial_days, version)
                values (?, 'APPROVAL', 28, 9, 0, 0)
                """, programme.id);
        execute(newsletter, """
                insert into place_site (id, programme_id, code, place, closed, activated_on, sequence)
                select md5(? || n)::uuid, ?, 'CP' || n, 'Place ' || n, false, '2000-01-01', 1 from generate_series(1, ?) n
                """, programme.id.toString(), programme.id, sites);
        return programme;
    }

    /**
     * What happened at its sites, evenly over the months and the kinds of activities: half of them have a line of their own, with what stands
     * behind it; half are counted together.
     */
    public void happen(Connection newsletter, int activities, YearMonth first, YearMonth last) throws SQLException {
        execute(
                newsletter,
                """
                insert into activity (id, event_id, programme_id, site_id, happened_on, audience, kind, subject_id, occasion_id, sequence,
                                      recorded_at, event, withdrawn)
                select gen_random_uuid(), gen_random_uuid(), p, s, d, 'PROGRAMME', kind, subject, subject, 1, now(),
                       case kind
                       when 'MEETING_HELD' then jsonb_build_object('meetingId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'number', n, 'attended', 5 + n % 5, 'sectorsPresent', '["VOLUNTARY", "NHS"]'::jsonb)
                       when 'CASE_STUDY_PUBLISHED' then jsonb_build_object('caseStudyId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'audience', 'PROGRAMME', 'kind', 'CHALLENGE', 'title', 'A study of joint working, number ' || n,
                           'summary', 'Three agencies shared one plan, and weekends stopped ending in casualty. What others take from it: '
                               || 'begin early, and agree who holds the whole story.', 'themes', '["weekend-crises"]'::jsonb)
                       when 'EVIDENCE_ADDED' then jsonb_build_object('evidenceId', subject, 'programmeId', p, 'on', d,
                           'audience', 'PROGRAMME', 'citation', 'Author, A. and Other, B. (2011) A study of joint working, part ' || n
                               || '. Journal of Interprofessional Care.',
                           'brief', repeat('People said that it helped when one worker held the whole story. ', 4))
                       when 'ISSUE_RAISED' then jsonb_build_object('issueId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'theme', 'weekend-crises', 'severity', 'HIGH', 'summary', 'No support of any kind is to be had at weekends',
                           'statement', repeat('People in crisis have nobody to see from Friday evening on. ', 6))
                       when 'ISSUE_ANSWERED' then jsonb_build_object('issueId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'theme', 'weekend-crises', 'decision', 'WILL_ACT', 'summary', 'A weekend service begins in the new year',
                           'answer', repeat('It has been agreed to pay for two workers on Saturdays and Sundays. ', 6))
                       when 'MEMBER_JOINED' then jsonb_build_object('memberId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'sector', 'NHS', 'facilitator', false)
                       when 'ACTION_AGREED' then jsonb_build_object('actionId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'meetingId', gen_random_uuid())
                       when 'ACTION_FED_BACK' then jsonb_build_object('actionId', subject, 'programmeId', p, 'siteId', s, 'on', d,
                           'meetingId', gen_random_uuid(), 'tried', true, 'helpful', 'YES')
                       end, false
                from (select n, ?::uuid as p, gen_random_uuid() as subject, kind,
                             case when kind = 'EVIDENCE_ADDED' then null else md5(? || 1 + n / 10 % ?)::uuid end as s,
                             (?::date + (n::bigint * 7919 % (?::date - ?::date))::integer) as d
                      from (select n, (array['MEETING_HELD', 'CASE_STUDY_PUBLISHED', 'EVIDENCE_ADDED', 'ISSUE_RAISED', 'ISSUE_ANSWERED',
                                             'MEMBER_JOINED', 'MEMBER_JOINED', 'ACTION_AGREED', 'ACTION_AGREED', 'ACTION_FED_BACK'])
                                       [1 + n % 10] as kind from generate_series(1, ?) n) numbered) happened
                """,
                id,
                id.toString(),
                sites,
                first.atDay(1),
                last.plusMonths(1).atDay(1),
                first.atDay(1),
                activities);
    }

    /** People who get its editions. */
    public void enrol(Connection newsletter, int readers) throws SQLException {
        execute(newsletter, """
                insert into contact (id, programme_id, account_id, name, email, address_key, roles, sequence, erased)
                select gen_random_uuid(), ?, 'reader-' || n || '@' || ?, 'Reader Number ' || n, 'reader-' || n || '@example.org',
                       sha256(convert_to('reader-' || n, 'UTF8')), '{MEMBER}', 1, false
                from generate_series(1, ?) n
                """, id, id.toString(), readers);
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
