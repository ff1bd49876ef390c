package org.cop.newsletter.alert;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.kit.privacy.Finding;
import org.cop.kit.privacy.PrivacyCheck;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Issues of which no commissioner is alerted until editors have decided. The same check as an edition's looks at the text; what it finds,
 * two people have to say that it is nothing. What was raised in a time that a restored database has lost may have been mailed already:
 * there one person decides.
 */
@ApplicationScoped
class HeldAlerts {
    private static final Logger LOG = Logger.getLogger(HeldAlerts.class);

    /** The reason that is no finding: it was raised in a time that a restored database has lost. */
    static final String RESTORED = "restored";

    private static final String SELECT = """
            select h.*, array_to_string(h.reasons, ' ') as all_reasons, array_to_string(h.released_by, ' ') as all_released_by,
                   (select count(*) from alert a where a.issue_id = h.issue_id) as recipients
            from held_alert h
            """;

    private final Sql sql;
    private final Clock clock;

    HeldAlerts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Schema(name = "HeldAlertState")
    enum State {
        /** Nobody is alerted. */
        HELD,
        RELEASED,
        /** Nobody is ever alerted. */
        REJECTED
    }

    /**
     * @param reasons codes of findings, audience, or {@value #RESTORED}
     * @param releasedBy the accounts that want it to go out
     */
    record HeldAlert(
            UUID issueId,
            List<String> reasons,
            State state,
            List<String> releasedBy,
            Instant heldAt,
            @Nullable Instant decidedAt,
            int recipients,
            int version) {

        /** How many people have to say that it may go out. */
        int readersNeeded() {
            return reasons.equals(List.of(RESTORED)) ? 1 : 2;
        }
    }

    /**
     * In the transaction in which its alerts are written.
     *
     * @param isForSomebody whether a commissioner is to be alerted of it: of nobody's mail nobody has to know whether it went out before
     * @return whether they are to wait
     */
    @Transactional(MANDATORY)
    boolean hold(IssueRaised raised, Instant recordedAt, boolean isForSomebody) {
        List<String> reasons = new ArrayList<>();
        new PrivacyCheck(YearMonth.from(raised.on()))
                .findings(raised.theme() + "\n" + raised.summary() + "\n" + raised.statement()).stream()
                        .map(Finding::code)
                        .forEach(reasons::add);
        if (!raised.audience().reaches(Audience.COMMISSIONER)) {
            reasons.add("audience");
        }
        if (isForSomebody && isLost(recordedAt)) {
            reasons.add(RESTORED);
        }
        if (reasons.isEmpty()) {
            return false;
        }
        sql.statement("""
                        insert into held_alert (issue_id, programme_id, reasons, state, held_at)
                        values (:issue, :programme, :reasons, 'HELD', :now) on conflict do nothing
                        """)
                .bind("issue", raised.issueId())
                .bind("programme", raised.programmeId())
                .bindArray("reasons", String.class, reasons)
                .bind("now", clock.instant())
                .execute();
        LOG.warnf("The alerts of issue %s are held: %s", raised.issueId(), reasons);
        return true;
    }

    /**
     * Where the digest of that instant was due in a time that a restored database has lost, its issues wait for an editor: it may have gone
     * out. What one has released since is not held again. What was found in an issue stays among its reasons.
     */
    @Transactional(MANDATORY)
    void holdDigest(UUID programmeId, Frequency frequency, Instant before) {
        int issues = sql.statement("""
                        insert into held_alert as known (issue_id, programme_id, reasons, state, held_at)
                        select distinct a.issue_id, a.programme_id, cast(:reasons as text[]), 'HELD', cast(:now as timestamptz) from alert a
                        where a.programme_id = :programme and a.frequency = :frequency and a.delivery_id is null and a.flagged_at < :before
                          and exists (select 1 from restore_window w where w.recorded_from <= :before and :before <= w.recorded_to)
                        on conflict (issue_id) do update set
                            reasons = case when known.reasons @> excluded.reasons then known.reasons else known.reasons || excluded.reasons end, state = 'HELD', released_by = '{}',
                            held_at = excluded.held_at, decided_at = null, version = known.version + 1
                        where known.state = 'RELEASED' and known.decided_at < (
                            select max(w.recorded_to) from restore_window w where w.recorded_from <= :before and :before <= w.recorded_to)
                        """)
                .bindArray("reasons", String.class, List.of(RESTORED))
                .bind("now", clock.instant())
                .bind("programme", programmeId)
                .bind("frequency", frequency)
                .bind("before", before)
                .execute();
        if (issues > 0) {
            LOG.warnf(
                    "%d issues of a %s digest of programme %s are held: it may have gone out before the database was restored",
                    issues, frequency, programmeId);
        }
    }

    private boolean isLost(Instant recordedAt) {
        return sql.statement("select 1 from restore_window where recorded_from <= :at and :at <= recorded_to")
                .bind("at", recordedAt)
                .exists();
    }

    /** Those that wait for a decision, the oldest first. */
    Page<HeldAlert> waiting(UUID programmeId, Paging paging) {
        return paging.pageBy(
                sql.statement(SELECT + """
                                where h.programme_id = :programme and h.state = 'HELD' and (h.held_at, h.issue_id) > (:after, :afterId)
                                order by h.held_at, h.issue_id limit :most
                                """)
                        .bind("programme", programmeId)
                        .bind(
                                "after",
                                paging.cursor().map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH))
                        .bind(
                                "afterId",
                                paging.cursor().map(cursor -> cursor.uuid(1)).orElse(Paging.BEFORE_ALL))
                        .bind("most", paging.fetch())
                        .list(HeldAlerts::read),
                held -> Cursor.of(held.heldAt(), held.issueId()));
    }

    HeldAlert require(UUID programmeId, UUID issueId) {
        return require(SELECT + "where h.programme_id = :programme and h.issue_id = :issue", programmeId, issueId);
    }

    private HeldAlert require(String select, UUID programmeId, UUID issueId) {
        return sql.statement(select)
                .bind("programme", programmeId)
                .bind("issue", issueId)
                .first(HeldAlerts::read)
                .orElseThrow(() -> new NotFoundException("No alert of such an issue is held"));
    }

    /** Nobody else decides until the end of the transaction. */
    @Transactional(MANDATORY)
    HeldAlert lock(UUID programmeId, UUID issueId) {
        return require(
                SELECT + "where h.programme_id = :programme and h.issue_id = :issue for update of h",
                programmeId,
                issueId);
    }

    @Transactional(MANDATORY)
    void write(HeldAlert held, List<String> releasedBy, State state) {
        sql.statement("""
                        update held_alert set state = :state, released_by = :releasedBy, decided_at = :decidedAt, version = version + 1
                        where issue_id = :issue
                        """)
                .bind("state", state)
                .bindArray("releasedBy", String.class, releasedBy)
                .bind("decidedAt", state == State.HELD ? null : clock.instant())
                .bind("issue", held.issueId())
                .execute();
    }

    private static HeldAlert read(Row row) {
        return new HeldAlert(
                row.uuid("issue_id"),
                texts(row.text("all_reasons")),
                row.constant("state", State.class),
                texts(row.text("all_released_by")),
                row.instant("held_at"),
                row.instantOrNull("decided_at"),
                row.integer("recipients"),
                row.integer("version"));
    }

    private static List<String> texts(String spaced) {
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }
}
