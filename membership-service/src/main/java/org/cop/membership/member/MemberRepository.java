package org.cop.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.database.Hql;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.member.Member.State;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
    private static final String PRESENT = Hql.oneOf(List.of(State.INVITED, State.JOINED));

    /** Another site's member is not found, so that its id tells nothing. */
    Member require(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id)
                .singleResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    boolean hasPresent(UUID siteId, String email) {
        return count("siteId = ?1 and email = ?2 and state in " + PRESENT, siteId, email) > 0;
    }

    /** Of somebody who belonged to the site before, with this account or this address: the first of their stints. */
    Optional<UUID> firstStint(UUID siteId, String accountId, String email) {
        return find(
                        "siteId = ?1 and (accountId = ?2 or email = ?3) and firstStintId is not null order by joinedOn, id",
                        siteId,
                        accountId,
                        email)
                .range(0, 0)
                .<Member>firstResultOptional()
                .map(Member::firstStintId);
    }

    Page<Member> page(UUID siteId, Collection<State> states, Paging paging) {
        return paging.page(
                find(
                                "siteId = ?1 and id > ?2 and state in " + Hql.oneOf(states) + " order by id",
                                siteId,
                                paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Member::id);
    }
}
