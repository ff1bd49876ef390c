package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.events.DomainEvent;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlBatch;
import org.cop.newsletter.activity.Activity;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.activity.ActivityLine;
import org.cop.newsletter.activity.ActivitySummary;
import org.cop.newsletter.activity.ActivityText;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the activities of an edition and writes its lines: everything that happened before the close of its month, that was cleared for
 * its readers, and that no earlier edition of theirs carried. What became known late comes with the next one.
 *
 * <p>The order is by site, day, kind and subject, and nothing depends on when an event arrived. Memory does not grow with the number of lines.
 */
@ApplicationScoped
class Assembler {
    private static final int PORTION = 10_000;

    /** Lines that count stand at the end of their month. */
    private static final String DAY = """
            case when a.kind in (%s)
                 then (date_trunc('month', a.happened_on::timestamp) + interval '1 month - 1 day')::date else a.happened_on end
            """.formatted(Stream.of(ActivityKind.values())
            .filter(ActivityKind::isCounted)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", ")));

    /** What these readers were sent of the case that activity a takes back; c is what carried it, e in which edition. */
    private static final String SENT_CASE = """
            edition_activity c
            join activity p on p.id = c.activity_id and p.kind = 'CASE_STUDY_PUBLISHED'
            join edition e on e.id = c.edition_id and e.state in ('SENDING', 'SENT')
            join edition_item i on i.edition_id = e.id and i.kind = p.kind and i.subject_id = p.subject_id and not i.hidden
            """;

    private final Sql sql;

    Assembler(Sql sql) {
        this.sql = sql;
    }

    /** Gives back what an open edition holds, so that it can be assembled anew. */
    @Transactional(MANDATORY)
    void empty(Edition edition) {
        edition.requireOpen();
        sql.statement("delete from edition_item where edition_id = :edition")
                .bind("edition", edition.id())
                .execute();
        sql.statement("delete from edition_activity where edition_id = :edition")
                .bind("edition", edition.id())
                .execute();
    }

    /** @return how many lines it has */
    @Transactional(MANDATORY)
    int fill(Edition edition) {
        edition.requireOpen();
        carry(edition);
        return write(edition);
    }

    /**
     * Nothing less cleared than the edition's readers may read is chosen here, and nothing can come in later. A correction is the exception
     * that says nothing: those who were sent a case learn that it was withdrawn, whoever may read the withdrawal itself.
     */
    private void carry(Edition edition) {
        Set<Audience> cleared = edition.audience().readable();
        Optional<Carried> last = Optional.of(Carried.NOTHING);
        while (last.isPresent()) {
            last = carryMore(edition, cleared, last.get());
        }
    }

    /** A portion at a time, day by day, so that no statement takes longer than the database is waited for. @return the last of the portion */
    private Optional<Carried> carryMore(Edition edition, Set<Audience> cleared, Carried after) {
        return sql.statement("""
                with portion as (
                    select a.id, a.happened_on from activity a
                    where a.programme_id = :programme and a.happened_on < :end and (a.happened_on, a.id) > (:day, :after) and not a.withdrawn
                      and case when a.kind = 'CASE_STUDY_WITHDRAWN'
                               then exists (select 1 from %s where c.audience = :audience and p.subject_id = a.subject_id)
                               else a.audience = any (:cleared) end
                      and not exists (select 1 from edition_activity x where x.audience = :audience and x.activity_id = a.id)
                    order by a.happened_on, a.id limit :portion),
                carried as (insert into edition_activity (edition_id, audience, activity_id) select :edition, :audience, id from portion)
                select happened_on, id from portion order by happened_on desc, id desc limit 1
                """.formatted(SENT_CASE))
                .bind("programme", edition.programmeId())
                .bind("end", edition.month().plusMonths(1).atDay(1))
                .bind("day", after.on())
                .bind("after", after.activityId())
                .bind("audience", edition.audience())
                .bindArray("cleared", Audience.class, cleared)
                .bind("portion", PORTION)
                .bind("edition", edition.id())
                .first(row -> new Carried(row.date("happened_on"), row.uuid("id")));
    }

    private record Carried(LocalDate on, UUID activityId) {
        /** Before everything: no event is of an earlier day. */
        static final Carried NOTHING = new Carried(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    private int write(Edition edition) {
        try (var lines = new Writer(edition)) {
            sql.statement("""
                    select a.id, a.kind, a.site_id, s.code, s.place, a.happened_on, %s as day, a.subject_id, a.event,
                           case when a.kind = 'CASE_STUDY_WITHDRAWN'
                                then (select min(e.month) from %s where c.audience = x.audience and p.subject_id = a.subject_id)
                           end as carried
                    from edition_activity x join activity a on a.id = x.activity_id left join place_site s on s.id = a.site_id
                    where x.edition_id = :edition
                    order by (a.site_id is null), (s.code is null), length(s.code), s.code collate "C", a.site_id, day, a.kind collate "C",
                             a.subject_id, a.occasion_id
                    """.formatted(DAY, SENT_CASE))
                    .bind("edition", edition.id())
                    .forEach(lines::take);
            lines.endGroup();
            return lines.written;
        }
    }

    /** Turns activities in their order into lines; those that are counted together follow each other. */
    private final class Writer implements AutoCloseable {
        private final Edition edition;
        private final SqlBatch insert;
        private @Nullable Group group;
        private int written;

        Writer(Edition edition) {
            this.edition = edition;
            this.insert = sql.batch("""
                    insert into edition_item (id, edition_id, activity_id, position, kind, site_id, site_code, site_place, happened_on,
                                              subject_id, title, line, detail, link)
                    values (:id, :edition, :activity, :position, :kind, :site, :siteCode, :sitePlace, :day,
                            :subject, :title, :line, :detail, :link)
                    """);
        }

        void take(Row row) {
            var place = new Place(row.uuidOrNull("site_id"), row.textOrNull("code"), row.textOrNull("place"));
            ActivityKind kind = row.constant("kind", ActivityKind.class);
            DomainEvent event = Objects.requireNonNull(Activity.event(kind, row.textOrNull("event")));
            LocalDate on = row.date("happened_on");
            if (kind.isCounted()) {
                YearMonth month = YearMonth.from(on);
                if (group == null || !group.is(place, kind, month)) {
                    endGroup();
                    group = new Group(row.uuid("id"), place, kind, month);
                }
                group.add(event, on);
                return;
            }
            endGroup();
            YearMonth carried = row.monthOrNull("carried");
            write(
                    row.uuid("id"),
                    place,
                    kind,
                    on,
                    row.uuid("subject_id"),
                    carried == null
                            ? ActivityText.of(event, edition.audience(), place.name(), edition.month())
                            : ActivityText.correction(carried));
        }

        void endGroup() {
            if (group != null) {
                write(
                        group.firstActivity,
                        group.place,
                        group.kind,
                        group.last,
                        group.place.siteId() == null ? edition.programmeId() : group.place.siteId(),
                        group.summary.line(edition.audience(), group.month, edition.month()));
                group = null;
            }
        }

        private void write(
                UUID activityId, Place place, ActivityKind kind, LocalDate on, UUID subjectId, ActivityLine line) {
            insert.bind("id", itemId(kind, subjectId, kind.isCounted() ? YearMonth.from(on) : null))
                    .bind("edition", edition.id())
                    .bind("activity", activityId)
                    .bind("position", written)
                    .bind("kind", kind)
                    .bind("site", place.siteId())
                    .bind("siteCode", place.code())
                    .bind("sitePlace", place.name())
                    .bind("day", on)
                    .bind("subject", subjectId)
                    .bind("title", line.title())
                    .bind("line", line.text())
                    .bind("detail", line.detail())
                    .bind("link", line.link())
                    .add();
            written++;
        }

        /** The same line has the same id when the edition is assembled anew: what an editor hid stays hidden. */
        private UUID itemId(ActivityKind kind, UUID subjectId, @Nullable YearMonth month) {
            String name = edition.id() + " " + kind + " " + subjectId + " " + month;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            insert.close();
        }
    }

    private record Place(
            @Nullable UUID siteId,
            @Nullable String code,
            @Nullable String name) {}

    private static final class Group {
        private final UUID firstActivity;
        private final Place place;
        private final ActivityKind kind;
        private final YearMonth month;
        private final ActivitySummary summary;
        private LocalDate last = LocalDate.MIN;

        Group(UUID firstActivity, Place place, ActivityKind kind, YearMonth month) {
            this.firstActivity = firstActivity;
            this.place = place;
            this.kind = kind;
            this.month = month;
            this.summary = kind.newSummary().orElseThrow();
        }

        boolean is(Place otherPlace, ActivityKind otherKind, YearMonth otherMonth) {
            return place.equals(otherPlace) && kind == otherKind && month.equals(otherMonth);
        }

        void add(DomainEvent event, LocalDate on) {
            summary.add(event);
            last = on.isAfter(last) ? on : last;
        }
    }
}
