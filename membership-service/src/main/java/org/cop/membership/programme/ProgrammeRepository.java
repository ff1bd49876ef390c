package org.cop.membership.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.UUID;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {
    public Programme require(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** Holds it until the end of the transaction, for rules about all of its people together. */
    public Programme requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    boolean hasSlug(String slug) {
        return count("slug", slug) > 0;
    }

    Page<Programme> page(Collection<UUID> ids, Paging paging) {
        return paging.page(
                find("id in ?1 and id > ?2 order by id", ids, paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Programme::id);
    }
}
