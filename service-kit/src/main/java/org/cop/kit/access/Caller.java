package org.cop.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Audience;
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

    /**
     * Whether the caller has the permission in that programme.
     *
     * @param permission of {@link Permissions}; one of sites nobody has in a programme
     */
    public boolean has(String permission, UUID programmeId) {
        return Permissions.named(permission)
                .filter(row -> row.inProgramme(grants(), programmeId))
                .isPresent();
    }

    /**
     * Whether the caller has the permission at that site.
     *
     * @param permission of {@link Permissions}; one of programmes nobody has at a site
     * @param programmeId to which the site belongs
     */
    public boolean hasAt(String permission, UUID programmeId, UUID siteId) {
        return Permissions.named(permission)
                .filter(row -> row.atSite(grants(), programmeId, siteId))
                .isPresent();
    }

    /**
     * At which sites of that programme the caller has the permission.
     *
     * @param permission of {@link Permissions}
     */
    public SitesInReach sitesWith(String permission, UUID programmeId) {
        return Permissions.named(permission)
                .map(row -> row.sites(grants(), programmeId))
                .orElse(new SitesInReach(false, Set.of()));
    }

    /**
     * As which audience the caller reads what the programme shares; for somebody who has a role in it. Whoever commissions services reads as a
     * commissioner, even if they are a member of a site besides: what practitioners tell each other they tell among themselves.
     */
    public Audience audienceIn(UUID programmeId) {
        return grants().stream()
                        .filter(grant -> grant.programmeId().equals(programmeId))
                        .anyMatch(grant -> grant.role().circle() == Role.Circle.COMMISSIONERS)
                ? Audience.COMMISSIONER
                : Audience.PROGRAMME;
    }
}
