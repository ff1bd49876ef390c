package org.cop.testsupport;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Access tokens as the realm gives them out, and such as it never would. */
public final class Tokens {
    private static final String AUDIENCE = "cop-api";

    private Tokens() {}

    /** A good token of that account, valid for five minutes. */
    public static String of(String accountId, String... realmRoles) {
        return sign(claims(accountId, realmRoles), SigningKeyResource.key());
    }

    /** It was good until a minute ago. */
    public static String expired(String accountId, String... realmRoles) {
        Instant end = Instant.now().minus(Duration.ofMinutes(1));
        return sign(
                claims(accountId, realmRoles)
                        .issuedAt(end.minus(Duration.ofMinutes(5)))
                        .expiresAt(end),
                SigningKeyResource.key());
    }

    /** Of the same realm, but made out to another application. */
    public static String forAnotherAudience(String accountId, String... realmRoles) {
        return sign(claims(accountId, realmRoles).audience("another-api"), SigningKeyResource.key());
    }

    /** Signed with the right key, of another realm. */
    public static String ofAnotherIssuer(String accountId, String... realmRoles) {
        return sign(claims(accountId, realmRoles).issuer("https://issuer.test/realms/other"), SigningKeyResource.key());
    }

    /** The right words under the signature of somebody else. */
    public static String signedBySomebodyElse(String accountId, String... realmRoles) {
        return sign(claims(accountId, realmRoles), SigningKeyResource.newKeys().getPrivate());
    }

    /** The signature of one token under the claims of another: what a thief of roles would try. */
    public static String tampered(String accountId, String... realmRoles) {
        String[] claimed = of(accountId, realmRoles).split("\\.");
        String[] signed = of("somebody-else").split("\\.");
        return claimed[0] + "." + claimed[1] + "." + signed[2];
    }

    private static JwtClaimsBuilder claims(String accountId, String... realmRoles) {
        return Jwt.claims()
                .issuer(SigningKeyResource.ISSUER)
                .audience(AUDIENCE)
                .subject(accountId)
                // As in the realm the username is an address, so that a service that takes it for the account is found
                // out.
                .preferredUserName(accountId + "@example.org")
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(realmRoles)))
                .expiresIn(Duration.ofMinutes(5));
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId("test").sign(key);
    }
}
