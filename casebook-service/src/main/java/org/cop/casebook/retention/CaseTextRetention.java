package org.cop.casebook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
 * Deletes what a case once said: all of it some time after its withdrawal, the replaced wordings some time after its publication. That the
 * case was there, and who did what with it when, stays in the case and in the audit. A second run finds nothing left to do.
 */
@ApplicationScoped
class CaseTextRetention implements JobHandler<NoPayload> {
    private static final JobKind<NoPayload> KIND =
            JobKind.recurring("case-text-retention", Schedule.every(Duration.ofHours(1)));
    private static final Logger LOG = Logger.getLogger(CaseTextRetention.class);

    private final Sql sql;
    private final CaseTexts texts;
    private final RetentionSettings settings;
    private final Clock clock;

    CaseTextRetention(Sql sql, CaseTexts texts, RetentionSettings settings, Clock clock) {
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
        deleteWhatIsNotShownAnyMore();
        return JobOutcome.done();
    }

    @Transactional
    void deleteWhatIsNotShownAnyMore() {
        int emptied = emptyWithdrawn(before(settings.withdrawnTextsDays()));
        int deleted = deleteReplaced(before(settings.replacedTextsDays()));
        if (emptied + deleted > 0) {
            LOG.infof("Retention: %d withdrawn cases emptied, %d replaced wordings deleted", emptied, deleted);
        }
    }

    /** Withdrawals and publications up to this day are old enough. */
    private LocalDate before(int days) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(days);
    }

    private int emptyWithdrawn(LocalDate day) {
        int emptied = update("""
                update case_study set text_id = null, clearance_id = null, withdrawal_reason = null, version = version + 1
                where state = 'WITHDRAWN' and text_id is not null and withdrawn_on <= :day
                """, day);
        if (emptied > 0) {
            texts.deleteOfEmptiedCases();
        }
        return emptied;
    }

    private int deleteReplaced(LocalDate day) {
        update("""
                delete from clearance k using case_study c
                where c.id = k.case_study_id and c.state = 'PUBLISHED' and c.published_on <= :day and k.text_id <> c.text_id
                """, day);
        return update("""
                delete from case_study_text t using case_study c
                where c.id = t.case_study_id and c.state = 'PUBLISHED' and c.published_on <= :day and t.id <> c.text_id
                """, day);
    }

    private int update(String statement, LocalDate day) {
        return sql.statement(statement).bind("day", day).execute();
    }
}
