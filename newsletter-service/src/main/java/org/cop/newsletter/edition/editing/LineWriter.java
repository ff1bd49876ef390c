package org.cop.newsletter.edition.editing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlBatch;
import org.cop.newsletter.activity.Activity;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.activity.ActivityLine;
import org.cop.newsletter.activity.ActivityText;
import org.cop.newsletter.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Turns activities in their order into lines; those that are counted together follow each other. */
final class LineWriter implements AutoCloseable {
    private final Edition edition;
    private final SqlBatch insert;
    private @Nullable LineGroup group;
    private int written;

    LineWriter(Sql sql, Edition edition) {
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
                group = new LineGroup(row.uuid("id"), place, kind, month);
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

    /** How many lines. */
    int written() {
        return written;
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

    /** A site as lines name it; without an id for what belongs to the whole programme. */
    record Place(
            @Nullable UUID siteId,
            @Nullable String code,
            @Nullable String name) {}
}
