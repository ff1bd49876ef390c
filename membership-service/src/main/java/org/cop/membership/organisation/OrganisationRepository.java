package org.cop.membership.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.AlikeText;

@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {
    /** Whether there is such an organisation in that very programme. */
    public boolean exists(UUID programmeId, UUID id) {
        return count("programmeId = ?1 and id = ?2", programmeId, id) == 1;
    }

    /** Another programme's organisation is not found, so that its id tells nothing. */
    Organisation require(UUID programmeId, UUID id) {
        return find("programmeId = ?1 and id = ?2", programmeId, id)
                .singleResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether the programme has one whose name a reader would take for the same. */
    boolean hasName(UUID programmeId, String name) {
        return count("programmeId = ?1 and alikeName = ?2", programmeId, AlikeText.of(name)) > 0;
    }

    Page<Organisation> page(UUID programmeId, Paging paging) {
        return paging.page(
                find("programmeId = ?1 and id > ?2 order by id", programmeId, paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Organisation::id);
    }
}
