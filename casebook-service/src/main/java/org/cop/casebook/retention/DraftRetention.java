package org.cop.casebook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.kit.sql.Sql;
import org.jboss.logging.Logger;

/**
 * Deletes drafts of cases and issues that nobody goes on with: those that nobody has changed for a long time, and those whose author has left
 * the site and that nobody has changed since. Of a case it is left that there was one, as withdrawn; of an issue nothing. A second run finds
 * nothing left to do.
 *
 * <p>Who has left is asked of the grants, hour by hour, and when that was first seen is written down: somebody whose access is missing for some
 * hours only, as after a restore, loses no draft by it.
 */
@ApplicationScoped
class DraftRetention implements JobHandler<NoPayload> {
    private static final JobKind<NoPayload> KIND =
            JobKind.recurring("draft-retention", Schedule.every(Duration.ofHours(1)));
    private static final Logger LOG = Logger.getLogger(DraftRetention.class);

    /** An account whose access is withheld has no grants for now and may not have left. */
    private static final String AUTHOR_IS_GONE = """
            not exists (select 1 from access_grant g where g.account_id = d.author and g.site_id = d.site_id)
            and not exists (select 1 from access_account a where a.account_id = d.author and a.withheld_at is not null)
            """;

    private final Sql sql;
    private final CaseTexts texts;
    private final RetentionSettings settings;
    private final Clock clock;

    DraftRetention(Sql sql, CaseTexts texts, RetentionSettings settings, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        deleteForgotten(clock.instant());
        return JobOutcome.done();
    }

    @Transactional
    void deleteForgotten(Instant now) {
        for (String table : new String[] {"case_study", "issue"}) {
            noteAuthors(table, now);
        }
        int cases = emptyCases(now);
        int issues = deleteIssues(now);
        if (cases + issues > 0) {
            LOG.infof("Retention: %d drafts of cases emptied, %d drafts of issues deleted", cases, issues);
        }
    }

    private void noteAuthors(String table, Instant now) {
        sql.statement("update " + table + " d set author_gone_since = null"
                        + " where d.state = 'DRAFT' and d.author_gone_since is not null and not (" + AUTHOR_IS_GONE
                        + ")")
                .execute();
        sql.statement("update " + table + " d set author_gone_since = :now"
                        + " where d.state = 'DRAFT' and d.author_gone_since is null and " + AUTHOR_IS_GONE)
                .bind("now", now)
                .execute();
    }

    private int emptyCases(Instant now) {
        int emptied = sql.statement("""
                        update case_study d
                        set state = 'WITHDRAWN', withdrawn_on = :today, text_id = null, clearance_id = null,
                            version = version + 1
                        where d.state = 'DRAFT' and exists (
                            select 1 from case_study_text t
                            where t.id = d.text_id
                              and (t.edited_at <= :forgotten or t.edited_at <= :left and d.author_gone_since <= :left))
                        """)
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .bind("forgotten", before(now, settings.draftsDays()))
                .bind("left", before(now, settings.draftsOfLeaversDays()))
                .execute();
        if (emptied > 0) {
            texts.deleteOfEmptiedCases();
        }
        return emptied;
    }

    private int deleteIssues(Instant now) {
        return sql.statement("""
                        delete from issue d
                        where d.state = 'DRAFT'
                          and (d.drafted_at <= :forgotten or d.drafted_at <= :left and d.author_gone_since <= :left)
                        """)
                .bind("forgotten", before(now, settings.draftsDays()))
                .bind("left", before(now, settings.draftsOfLeaversDays()))
                .execute();
    }

    private static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
