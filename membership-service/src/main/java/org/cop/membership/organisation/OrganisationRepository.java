package org.cop.membership.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {
    /** Whether there is such an organisation in that very programme. */
    public boolean exists(UUID programmeId, UUID id) {
        return count("programmeId = ?1 and id = ?2", programmeId, id) == 1;
    }

    boolean hasName(UUID programmeId, String name) {
        return count("programmeId = ?1 and lower(name) = lower(?2)", programmeId, name) > 0;
    }

    Page<Organisation> page(UUID programmeId, Paging paging) {
        return paging.page(
                find("programmeId = ?1 and id > ?2 order by id", programmeId, paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Organisation::id);
    }
}
