package org.cop.meeting.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MeetingEvent.MeetingScheduled;
import org.cop.events.Sector;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How each meeting stands, and its register. Who was not recorded counts nowhere and has no line. */
@ApplicationScoped
class MeetingSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    private record Line(UUID meetingId, Entry entry) {}

    MeetingSource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from meeting");
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String topic() {
        return MeetingEvent.TOPIC;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return keys.after(after, limit);
    }

    @Override
    public List<MeetingEvent> events(List<String> meetings) {
        List<UUID> ids = Keys.ids(meetings);
        Map<UUID, List<Entry>> registers = sql
                .statement("select meeting_id, member_id, status from register_entry where meeting_id = any (:ids)")
                .bindArray("ids", UUID.class, ids)
                .list(row -> new Line(
                        row.uuid("meeting_id"),
                        new Entry(row.uuid("member_id"), row.constant("status", AttendanceStatus.class))))
                .stream()
                .collect(Collectors.groupingBy(Line::meetingId, Collectors.mapping(Line::entry, Collectors.toList())));
        return sql
                .statement("""
                        select m.*, array_to_string(m.sectors_present, ',') as sectors,
                               exists (select 1 from register_correction c where c.meeting_id = m.id) as corrected
                        from meeting m where m.id = any (:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .list(row -> events(row, registers.getOrDefault(row.uuid("id"), List.of())))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<MeetingEvent> events(Row row, List<Entry> register) {
        UUID id = row.uuid("id");
        UUID programme = row.uuid("programme_id");
        UUID site = row.uuid("site_id");
        List<MeetingEvent> events = new ArrayList<>();
        switch (row.text("state")) {
            case "HELD" ->
                events.add(new MeetingHeld(
                        id,
                        programme,
                        site,
                        row.date("day"),
                        row.integer("number"),
                        row.instantOrNull("register_changed_at") == null ? null : row.integer("attended"),
                        sectors(row.textOrNull("sectors"))));
            case "CANCELLED" -> events.add(new MeetingCancelled(id, programme, site, row.date("day")));
            default ->
                events.add(new MeetingScheduled(
                        id, programme, site, row.instant("starts_at"), row.instant("ends_at"), row.date("day")));
        }
        if (row.instantOrNull("register_changed_at") != null) {
            events.add(new AttendanceRecorded(id, programme, site, row.date("day"), register, row.bool("corrected")));
        }
        return events;
    }

    private static SortedSet<Sector> sectors(@Nullable String names) {
        return Stream.of((names == null ? "" : names).split(","))
                .filter(name -> !name.isEmpty())
                .map(Sector::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
