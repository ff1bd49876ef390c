package org.cop.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;

/** Whoever makes this request. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The Keycloak subject.
     *
     * @throws IllegalStateException if nobody has signed in
     */
    public String accountId() {
        if (!isSignedIn()) {
            throw new IllegalStateException("Nobody has signed in");
        }
        return Accounts.idOf(identity);
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** All that the caller holds, in every programme. Empty for somebody who has not signed in. */
    public List<Grant> grants() {
        return Grants.of(identity).all();
    }

    /** Whether the caller holds the role in the whole programme. */
    public boolean is(Role role, UUID programmeId) {
        return grants().contains(new Grant(programmeId, null, role));
    }

    /** Whether the caller holds the role at that very site. */
    public boolean isAt(Role role, UUID siteId) {
        return grants().stream().anyMatch(grant -> siteId.equals(grant.siteId()) && grant.role() == role);
    }
}
