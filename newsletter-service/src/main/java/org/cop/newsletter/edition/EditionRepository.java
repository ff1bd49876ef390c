package org.cop.newsletter.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.database.Hql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class EditionRepository implements PanacheRepositoryBase<Edition, UUID> {
    /** The name of the lock under which the editions of an audience are assembled, one at a time: two would include the same activities. */
    public static String assemblyLock(UUID programmeId, Audience audience) {
        return "edition " + programmeId + " " + audience;
    }

    /** An edition of another programme is not found, so that its id says nothing. */
    public Edition require(UUID programmeId, UUID id) {
        return find("id = ?1 and programmeId = ?2", id, programmeId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFoundException("No such edition"));
    }

    /** Nobody else changes it until the end of the transaction. */
    public Edition requireLocked(UUID programmeId, UUID id) {
        return find("id = ?1 and programmeId = ?2", id, programmeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFoundException("No such edition"));
    }

    /** The newest state of an edition that was read before, and from now on nobody else's to change. */
    public void lockAndRefresh(Edition edition) {
        getEntityManager().refresh(edition, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Edition> of(UUID programmeId, Audience audience, YearMonth month) {
        return find("programmeId = ?1 and audience = ?2 and month = ?3", programmeId, audience, month)
                .firstResultOptional();
    }

    /** Those of that month and later that were not approved yet, the earliest first. */
    public List<Edition> openFrom(UUID programmeId, Audience audience, YearMonth month) {
        return find(
                        "programmeId = ?1 and audience = ?2 and month >= ?3 and state in (?4, ?5) order by month",
                        programmeId,
                        audience,
                        month,
                        EditionState.ASSEMBLED,
                        EditionState.SKIPPED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The newest month first. */
    public Page<Edition> list(
            UUID programmeId,
            Collection<Audience> audiences,
            Collection<EditionState> states,
            @Nullable YearMonth month,
            Paging paging) {
        var from = paging.cursor();
        var before = from.map(cursor -> YearMonth.from(cursor.date(0))).orElse(YearMonth.of(9999, 12));
        var beforeId = from.map(cursor -> cursor.uuid(1)).orElse(Paging.AFTER_ALL);
        Map<String, Object> asked = new HashMap<>(Map.of(
                "programme", programmeId,
                "before", before,
                "beforeId", beforeId));
        String query = """
                programmeId = :programme and audience in %s and state in %s
                and (month < :before or (month = :before and id < :beforeId))
                """.formatted(Hql.oneOf(audiences), Hql.oneOf(states));
        if (month != null) {
            query += " and month = :month";
            asked.put("month", month);
        }
        return paging.pageBy(
                find(query + " order by month desc, id desc", asked)
                        .range(0, paging.limit())
                        .list(),
                edition -> Cursor.of(edition.month().atDay(1), edition.id()));
    }
}
