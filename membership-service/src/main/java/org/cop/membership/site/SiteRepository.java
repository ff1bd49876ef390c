package org.cop.membership.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, UUID> {
    public Site require(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** For a change to what belongs to the site: until it is committed the site is not closed. */
    public Site requireShared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(NotFoundException::new);
    }

    /** By their codes, as people list them. */
    public List<Site> ofProgramme(UUID programmeId) {
        return list("programmeId = ?1 order by code", programmeId);
    }

    boolean hasCode(UUID programmeId, String code) {
        return count("programmeId = ?1 and code = ?2", programmeId, code) > 0;
    }

    Page<Site> page(UUID programmeId, Paging paging) {
        return paging.page(
                find("programmeId = ?1 and id > ?2 order by id", programmeId, paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Site::id);
    }
}
