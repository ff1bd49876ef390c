package org.cop.newsletter.activity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.DomainEvent;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.sql.Sql;

/**
 * Keeps one activity for each thing that happened. The same event once more changes nothing; of several events about one thing the newest
 * stands, in the place of the older one, so that no reader gets it twice. What a single site alone may know is not kept here at all: where
 * the newest event says so, the text of an older one is deleted.
 */
@ApplicationScoped
public class Activities {
    private final Sql sql;
    private final Event<ActivitiesChanged> changed;

    Activities(Sql sql, Event<ActivitiesChanged> changed) {
        this.sql = sql;
        this.changed = changed;
    }

    /** What happens once to its subject. @return whether it was not known before */
    @Transactional(MANDATORY)
    public boolean record(
            ConsumedEvent<? extends DomainEvent> consumed, ActivityKind kind, UUID subjectId, LocalDate on) {
        return !write(List.of(ActivityRow.of(consumed, kind, subjectId, subjectId, on)))
                .isEmpty();
    }

    /** For what one poll brings: all that is recorded goes to the database in one statement, when this is closed. */
    @Transactional(MANDATORY)
    public Recording recording() {
        return new Recording();
    }

    /** Takes what happened, in the order in which it was consumed. */
    public final class Recording implements AutoCloseable {
        /** By its id, the newest event of each: a statement writes a row once. */
        private final Map<UUID, ActivityRow> recorded = new LinkedHashMap<>();

        private Recording() {}

        /** As {@link Activities#record(ConsumedEvent, ActivityKind, UUID, LocalDate)}. */
        public void record(
                ConsumedEvent<? extends DomainEvent> consumed, ActivityKind kind, UUID subjectId, LocalDate on) {
            record(consumed, kind, subjectId, subjectId, on);
        }

        /**
         * What may happen to its subject several times.
         *
         * @param occasionId tells one time from the other
         */
        public void record(
                ConsumedEvent<? extends DomainEvent> consumed,
                ActivityKind kind,
                UUID subjectId,
                UUID occasionId,
                LocalDate on) {
            var row = ActivityRow.of(consumed, kind, subjectId, occasionId, on);
            recorded.merge(row.id(), row, ActivityRow::orNewer);
        }

        @Override
        public void close() {
            write(recorded.values());
        }
    }

    /** A case study that was withdrawn already stays withdrawn: its text is not kept. */
    @Transactional(MANDATORY)
    public void publish(ConsumedEvent<? extends DomainEvent> consumed, CaseStudyPublished published) {
        boolean withdrawn = sql.statement(
                        "select 1 from activity where kind = :kind and subject_id = :subject and sequence > :sequence")
                .bind("kind", ActivityKind.CASE_STUDY_WITHDRAWN)
                .bind("subject", published.caseStudyId())
                .bind("sequence", consumed.sequence())
                .exists();
        var row = ActivityRow.of(
                consumed,
                ActivityKind.CASE_STUDY_PUBLISHED,
                published.caseStudyId(),
                published.caseStudyId(),
                published.on());
        write(List.of(withdrawn ? row.withoutText() : row));
    }

    @Transactional(MANDATORY)
    public void withdraw(ConsumedEvent<? extends DomainEvent> consumed, CaseStudyWithdrawn withdrawn) {
        UUID caseStudyId = withdrawn.caseStudyId();
        record(consumed, ActivityKind.CASE_STUDY_WITHDRAWN, caseStudyId, withdrawn.on());
        if (blank(ActivityRow.id(ActivityKind.CASE_STUDY_PUBLISHED, caseStudyId, caseStudyId), consumed.sequence())) {
            changed.fire(new ActivitiesChanged(Set.of(caseStudyId)));
        }
    }

    /** @return the ids of those that were not known before */
    private Set<UUID> write(Collection<ActivityRow> rows) {
        Set<UUID> added = new HashSet<>();
        Set<UUID> changedSubjects = new HashSet<>();
        List<ActivityRow> kept = rows.stream().filter(ActivityRow::isKept).toList();
        if (!kept.isEmpty()) {
            ActivityRow.write(sql, kept)
                    .list(row -> row.bool("is_new")
                            ? added.add(row.uuid("id"))
                            : changedSubjects.add(row.uuid("subject_id")));
        }
        rows.stream()
                .filter(row -> !row.isKept() && blank(row.id(), row.consumed().sequence()))
                .forEach(row -> changedSubjects.add(row.subjectId()));
        if (!changedSubjects.isEmpty()) {
            changed.fire(new ActivitiesChanged(changedSubjects));
        }
        return added;
    }

    /** Whatever comes of older events later, there is no text of it. @return whether there was one */
    private boolean blank(UUID id, long sequence) {
        sql.statement("""
                insert into activity_withheld as known (activity_id, sequence) values (:id, :sequence)
                on conflict (activity_id) do update set sequence = greatest(known.sequence, excluded.sequence)
                """).bind("id", id).bind("sequence", sequence).execute();
        return sql.statement("""
                with before as (select id, withdrawn from activity where id = :id and sequence < :sequence for update)
                update activity a set withdrawn = true, event = null, sequence = :sequence from before b where a.id = b.id
                returning not b.withdrawn as had_text
                """)
                .bind("id", id)
                .bind("sequence", sequence)
                .first(row -> row.bool("had_text"))
                .orElse(false);
    }
}
