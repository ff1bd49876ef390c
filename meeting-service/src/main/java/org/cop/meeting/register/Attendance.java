package org.cop.meeting.register;

import static org.cop.events.AttendanceStatus.ATTENDED;
import static org.cop.events.AttendanceStatus.NOT_RECORDED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.Sector;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;

/**
 * What a register says. To leave somebody out and to call them not recorded is the same, and neither says that they were absent.
 *
 * @param statuses of those whom it says something of
 */
record Attendance(SortedMap<UUID, AttendanceStatus> statuses) {
    static final Attendance NOTHING = new Attendance(new TreeMap<>());

    static Attendance of(Map<UUID, AttendanceStatus> statuses) {
        SortedMap<UUID, AttendanceStatus> recorded = new TreeMap<>(statuses);
        recorded.values().removeIf(status -> status == NOT_RECORDED);
        return new Attendance(recorded);
    }

    /** As the lines of a request say. Each must be about another member. */
    static Attendance of(List<Entry> lines) {
        Map<UUID, AttendanceStatus> statuses = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Entry line = lines.get(i);
            if (statuses.put(line.memberId(), line.status()) != null) {
                throw new InvalidRequest(field(i), "named-twice", "This member is in the register already");
            }
        }
        return of(statuses);
    }

    static void requireKnown(List<Entry> lines, Set<UUID> roster) {
        for (int i = 0; i < lines.size(); i++) {
            if (!roster.contains(lines.get(i).memberId())) {
                throw RuleBroken.at(
                        field(i), "unknown-member", "Nobody of that id belonged to the site on the day of the meeting");
            }
        }
    }

    private static String field(int line) {
        return "entries[" + line + "].memberId";
    }

    AttendanceStatus of(UUID memberId) {
        return statuses.getOrDefault(memberId, NOT_RECORDED);
    }

    int attended() {
        return (int) statuses.values().stream().filter(ATTENDED::equals).count();
    }

    /** The sectors that somebody came from. */
    SortedSet<Sector> sectorsPresent(Map<UUID, Sector> roster) {
        return statuses.entrySet().stream()
                .filter(line -> line.getValue() == ATTENDED)
                .map(line -> roster.get(line.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line for each of them, in the order of their ids. */
    List<Entry> entries(Collection<UUID> members) {
        return members.stream().sorted().map(id -> new Entry(id, of(id))).toList();
    }

    /** What must change in this one for it to say what the other says. */
    List<RegisterCorrection.Change> changesTo(Attendance other) {
        Set<UUID> everybody = new HashSet<>(statuses.keySet());
        everybody.addAll(other.statuses.keySet());
        List<RegisterCorrection.Change> changes = new ArrayList<>();
        for (UUID id : everybody) {
            if (of(id) != other.of(id)) {
                changes.add(new RegisterCorrection.Change(id, of(id), other.of(id)));
            }
        }
        return changes;
    }
}
