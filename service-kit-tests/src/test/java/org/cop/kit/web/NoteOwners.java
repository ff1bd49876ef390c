package org.cop.kit.web;

import io.quarkus.security.PermissionChecker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A check that needs a parameter of the method, as those of sites and programmes do, and so is made around the method itself. */
@Singleton
class NoteOwners {
    @PermissionChecker("note-owner")
    boolean owns(SecurityIdentity identity, UUID owner) {
        return identity.hasRole(owner.toString());
    }
}
