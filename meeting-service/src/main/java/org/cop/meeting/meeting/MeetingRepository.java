package org.cop.meeting.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {

    /** The meeting of another site is not found, so that its id tells nothing. */
    Meeting require(UUID siteId, UUID id) {
        return of(siteId, id).orElseThrow(NotFoundException::new);
    }

    /** For whoever is about to change it: others wait, so that of two registers that come at once the second is a correction. */
    Meeting lock(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    Optional<Meeting> of(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id).firstResultOptional();
    }

    /** In the order of their beginning. */
    Page<Meeting> page(UUID siteId, Instant from, Paging paging) {
        var after = paging.cursor();
        return paging.pageBy(
                find(
                                "siteId = ?1 and (slot.startsAt, id) > (?2, ?3) order by slot.startsAt, id",
                                siteId,
                                after.map(cursor -> cursor.instant(0)).orElse(from),
                                after.map(cursor -> cursor.uuid(1)).orElse(Paging.BEFORE_ALL))
                        .range(0, paging.limit())
                        .list(),
                meeting -> Cursor.of(meeting.slot().startsAt(), meeting.id()));
    }

    /** Whether the site meets at one of these times already; which meeting itself does not count is {@code but}. */
    boolean meetsAt(UUID siteId, Collection<Instant> times, UUID but) {
        return count(
                        "siteId = ?1 and slot.startsAt in ?2 and state <> ?3 and id <> ?4",
                        siteId,
                        times,
                        MeetingState.CANCELLED,
                        but)
                > 0;
    }

    int heldBefore(Meeting meeting) {
        return (int) count(
                "siteId = ?1 and state = ?2 and slot.startsAt < ?3",
                meeting.siteId(),
                MeetingState.HELD,
                meeting.slot().startsAt());
    }

    List<Meeting> lockHeldAfter(Meeting meeting) {
        return find(
                        "siteId = ?1 and state = ?2 and slot.startsAt > ?3 order by slot.startsAt",
                        meeting.siteId(),
                        MeetingState.HELD,
                        meeting.slot().startsAt())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
