package org.cop.meeting.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<Action, UUID> {
    /** The action of another site is not found, so that its id tells nothing. */
    Action require(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    /** For whoever is about to change it: others wait, so that of two who close it at once the second is refused. */
    Action lock(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Those that wait longest first.
     *
     * @param state null for all
     */
    Page<Action> page(UUID siteId, Action.@Nullable State state, Paging paging) {
        return state == null
                ? page("siteId = ?1", List.of(siteId), paging)
                : page("siteId = ?1 and state = ?2", List.of(siteId, state), paging);
    }

    Page<Action> pageOfMeeting(UUID siteId, UUID meetingId, Paging paging) {
        return page("siteId = ?1 and meetingId = ?2", List.of(siteId, meetingId), paging);
    }

    private Page<Action> page(String which, List<Object> values, Paging paging) {
        var after = paging.cursor();
        List<Object> parameters = new ArrayList<>(values);
        parameters.add(after.map(cursor -> cursor.date(0)).orElse(Paging.BEFORE_ALL_DAYS));
        parameters.add(after.map(cursor -> cursor.uuid(1)).orElse(Paging.BEFORE_ALL));
        int next = values.size() + 1;
        String query = which + " and (agreedOn, id) > (?" + next + ", ?" + (next + 1) + ") order by agreedOn, id";
        return paging.pageBy(
                find(query, parameters.toArray()).range(0, paging.limit()).list(),
                action -> Cursor.of(action.agreedOn(), action.id()));
    }
}
