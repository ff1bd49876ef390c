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
        return context.runBlocking(() -> QuarkusSecurityIdentity.builder(identity)
                .addAttribute(HeldGrants.ATTRIBUTE, held(Accounts.idOf(identity)))
                .build());
    }

    /** What nearly every request asks first, so it is here that a database that is away is noticed. */
    private HeldGrants held(String accountId) {
        return database.ask(() -> new HeldGrants(grants.of(accountId)), HeldGrants.class);
    }
}
