package org.cop.kit.access;

import static org.cop.events.Role.Circle.COMMISSIONERS;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.AccessEvent.Grant;

/**
 * What one account may do where, as it is in force. Travels in the identity from its authentication to the checks.
 *
 * <p>Whoever commissions services in a programme stays outside its communities of practice: of an account with such a role only that role
 * counts there, whatever else it was granted.
 */
record Grants(List<Grant> all) {
    static final String ATTRIBUTE = "cop.grants";
    static final Grants NONE = new Grants(List.of());

    Grants {
        Set<UUID> commissioned = all.stream()
                .filter(grant -> grant.role().circle() == COMMISSIONERS)
                .map(Grant::programmeId)
                .collect(Collectors.toSet());
        all = all.stream()
                .filter(grant -> grant.role().circle() == COMMISSIONERS || !commissioned.contains(grant.programmeId()))
                .toList();
    }

    /** None where nobody put any: an account that was not looked up has no access. */
    static Grants of(SecurityIdentity identity) {
        Grants held = identity.getAttribute(ATTRIBUTE);
        return held == null ? NONE : held;
    }
}
