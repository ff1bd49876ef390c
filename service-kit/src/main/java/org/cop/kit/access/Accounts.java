package org.cop.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which account an identity stands for. */
public final class Accounts {
    private Accounts() {}

    /** The subject of the token, never the name in it: in the realm that is an e-mail address. */
    public static String idOf(SecurityIdentity identity) {
        Principal principal = identity.getPrincipal();
        String id = principal instanceof JsonWebToken token ? token.getSubject() : principal.getName();
        if (id == null || id.isBlank()) {
            throw new IllegalStateException("The identity has no subject");
        }
        return id;
    }
}
