package org.cop.kit.access;

import static org.cop.events.Role.Scope.PROGRAMME;
import static org.cop.events.Role.Scope.SITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;

/**
 * One row of {@link Permissions#TABLE}.
 *
 * @param name what {@code @PermissionsAllowed} asks for
 * @param scope whether it is asked for in a programme or at a site
 * @param meaning what its holder is or does, for the documentation
 * @param roles who has it; every other role has not
 */
public record Permission(String name, Role.Scope scope, String meaning, Set<Role> roles) {
    public Permission {
        var own = EnumSet.noneOf(Role.class);
        own.addAll(roles);
        roles = Collections.unmodifiableSet(own);
    }

    /** Which parameter of the path says where it is asked for. */
    String scopeParameter() {
        return switch (scope) {
            case PROGRAMME -> "programmeId";
            case SITE -> "siteId";
        };
    }

    /** Whether they give it in that programme. A role of a site gives a permission of the programme as well, where it is in the row. */
    boolean inProgramme(List<Grant> grants, UUID programmeId) {
        return scope == PROGRAMME && grants.stream().anyMatch(grant -> counts(grant, programmeId));
    }

    /** Whether they give it at that site. A role of the programme counts at each of its sites, a role of a site only there. */
    boolean atSite(List<Grant> grants, UUID programmeId, UUID siteId) {
        return scope == SITE
                && grants.stream()
                        .anyMatch(grant -> counts(grant, programmeId)
                                && (grant.role().scope() == PROGRAMME || siteId.equals(grant.siteId())));
    }

    /** At which sites of the programme they give it. */
    SitesInReach sites(List<Grant> grants, UUID programmeId) {
        List<Grant> counting = scope == SITE
                ? grants.stream().filter(grant -> counts(grant, programmeId)).toList()
                : List.of();
        return new SitesInReach(
                counting.stream().anyMatch(grant -> grant.siteId() == null),
                counting.stream()
                        .flatMap(grant -> Stream.ofNullable(grant.siteId()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether they give it anywhere. */
    boolean anywhere(List<Grant> grants) {
        return grants.stream().anyMatch(grant -> counts(grant, grant.programmeId()));
    }

    /** A grant whose place does not fit its role is worth nothing. */
    private boolean counts(Grant grant, UUID programmeId) {
        return roles.contains(grant.role())
                && grant.programmeId().equals(programmeId)
                && (grant.siteId() == null) == (grant.role().scope() == PROGRAMME);
    }
}
