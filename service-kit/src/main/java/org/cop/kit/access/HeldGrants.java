package org.cop.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;

/** What one account holds, and how that is asked. Travels in the identity from its authentication to the checks. */
record HeldGrants(List<Grant> grants) {
    static final String ATTRIBUTE = "cop.grants";
    static final HeldGrants NONE = new HeldGrants(List.of());

    /** None where nobody put any: who was not looked up has no access. */
    static HeldGrants of(SecurityIdentity identity) {
        HeldGrants held = identity.getAttribute(ATTRIBUTE);
        return held == null ? NONE : held;
    }

    /** Whether it holds one of these roles in the whole programme. */
    boolean inProgramme(UUID programmeId, Set<Role> roles) {
        return grants.stream()
                .anyMatch(grant -> grant.siteId() == null
                        && grant.programmeId().equals(programmeId)
                        && roles.contains(grant.role()));
    }

    /** Whether it holds one of these roles at that very site of the programme. */
    boolean atSite(UUID programmeId, UUID siteId, Set<Role> roles) {
        return grants.stream()
                .anyMatch(grant -> siteId.equals(grant.siteId())
                        && grant.programmeId().equals(programmeId)
                        && roles.contains(grant.role()));
    }

    /** Whether it holds one of these roles in the programme or at any of its sites. */
    boolean anywhereIn(UUID programmeId, Set<Role> roles) {
        return grants.stream()
                .anyMatch(grant -> grant.programmeId().equals(programmeId) && roles.contains(grant.role()));
    }
}
