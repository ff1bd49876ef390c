package org.cop.kit.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.cop.kit.database.DatabaseCircuit;

/**
 * Adds to whoever has proved who they are what they may do where. Read with every request and never kept: one indexed query is cheaper than
 * a facilitator who was removed and is still let in.
 */
@ApplicationScoped
class GrantsAugmentor implements SecurityIdentityAugmentor {
    private final AccessGrants grants;
    private final DatabaseCircuit database;

    GrantsAugmentor(AccessGrants grants, DatabaseCircuit database) {
        this.grants = grants;
        this.database = database;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> {
            Grants held = held(Accounts.idOf(identity));
            return QuarkusSecurityIdentity.builder(identity)
                    .addAttribute(Grants.ATTRIBUTE, held)
                    .addPermissionChecker(asked -> Uni.createFrom().item(isHeldAnywhere(asked.getName(), held)))
                    .build();
        });
    }

    /** Quarkus asks this first. Where exactly, {@link PermissionFilter} checks. */
    private static boolean isHeldAnywhere(String permission, Grants held) {
        return Permissions.named(permission)
                .filter(row -> row.anywhere(held.all()))
                .isPresent();
    }

    /** What nearly every request asks first, so it is here that a database that is unavailable is noticed. */
    private Grants held(String accountId) {
        return database.ask(() -> new Grants(grants.of(accountId)), Grants.class);
    }
}
