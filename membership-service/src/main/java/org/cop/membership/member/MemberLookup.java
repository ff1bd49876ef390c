package org.cop.membership.member;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.cop.kit.access.Permissions;
import org.cop.membership.site.SiteRepository;

/** Finds members for the caller, as far as the caller may go. */
@ApplicationScoped
class MemberLookup {
    private final MemberRepository members;
    private final SiteRepository sites;
    private final Caller caller;

    MemberLookup(MemberRepository members, SiteRepository sites, Caller caller) {
        this.members = members;
        this.sites = sites;
        this.caller = caller;
    }

    /** To be changed at a site that is open: a facilitator is changed by the programme's administrators only. */
    Member requireForChange(UUID siteId, UUID id) {
        sites.requireShared(siteId).requireOpen();
        return requireForDeparture(siteId, id);
    }

    /** To be let go, from a closed site too: its people read there for as long as they belong to it. */
    Member requireForDeparture(UUID siteId, UUID id) {
        var member = members.require(siteId, id);
        if (member.isFacilitator() && !caller.has(Permissions.PROGRAMME_ADMIN, member.programmeId())) {
            throw new ForbiddenException("Facilitators are appointed and relieved by the programme's administrators");
        }
        return member;
    }

    /** Whether the caller looks after the site and not only belongs to it. */
    boolean isLookedAfterByCaller(UUID siteId) {
        return caller.hasAt(Permissions.SITE_FACILITATOR, sites.require(siteId).programmeId(), siteId);
    }
}
