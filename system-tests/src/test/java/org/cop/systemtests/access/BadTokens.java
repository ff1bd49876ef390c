package org.cop.systemtests.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Key;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cop.systemtests.platform.RunningPlatform;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Everything that somebody may send instead of an access token. Where it can be, it is a good token but for one thing, signed with a key that the
 * services trust, so that nothing but this one thing is there to refuse it for.
 */
final class BadTokens {
    private static final String ACCOUNT = RunningPlatform.ADMIN;

    private final RunningPlatform platform;
    private final KeyPair trusted;
    private final String trustedId;
    private final JsonWebKey realmKey;
    private final KeyPair stranger;
    private final String real;

    /**
     * @param trusted a key of the realm as far as the services know
     * @param trustedId its {@code kid}
     * @param realmKey one that the realm signs with
     * @param stranger a key that nobody knows
     */
    BadTokens(RunningPlatform platform, KeyPair trusted, String trustedId, JsonWebKey realmKey, KeyPair stranger) {
        this.platform = platform;
        this.trusted = trusted;
        this.trustedId = trustedId;
        this.realmKey = realmKey;
        this.stranger = stranger;
        this.real = platform.token(ACCOUNT);
    }

    /** The one that is good: what makes the others bad is only what is changed in it. */
    String good() {
        return bearer(signed(claims -> {}));
    }

    /** What stands in the {@code Authorization} header, by what is wrong with it. */
    Map<String, String> all() {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("expired", bearer(signed(claims -> {
            claims.setIssuedAt(in(-600));
            claims.setExpirationTime(in(-60));
        })));
        bad.put("without an end", bearer(signed(claims -> claims.unsetClaim("exp"))));
        bad.put("not valid yet", bearer(signed(claims -> claims.setNotBefore(in(120)))));
        bad.put("of another issuer", bearer(signed(claims -> claims.setIssuer(issuerOf("master")))));
        bad.put("of no issuer", bearer(signed(claims -> claims.unsetClaim("iss"))));
        bad.put("for another audience", bearer(signed(claims -> claims.setAudience("another-api"))));
        bad.put("for no audience", bearer(signed(claims -> claims.unsetClaim("aud"))));
        bad.put("of nobody", bearer(signed(claims -> claims.unsetClaim("sub"))));
        bad.put("an ID token for us", bearer(signed(claims -> claims.setStringClaim("typ", "ID"))));
        bad.put("a refresh token for us", bearer(signed(claims -> claims.setStringClaim("typ", "Refresh"))));
        bad.put("of no type", bearer(signed(claims -> claims.unsetClaim("typ"))));

        bad.put("unsigned (none)", bearer(unsigned()));
        bad.put(
                "HS256 with the public key as DER",
                bearer(withPublicKeyAsSecret(publicKey().getEncoded())));
        bad.put("HS256 with the public key as PEM", bearer(withPublicKeyAsSecret(pem().getBytes(UTF_8))));
        bad.put("signed with a key that nobody knows", bearer(signed(stranger, "no-such-key", false)));
        bad.put("of an unknown key under the id of the realm's", bearer(signed(stranger, realmKey.getKeyId(), false)));
        bad.put("of an unknown key that it brings along", bearer(signed(stranger, "brought-along", true)));
        bad.put("with the claims of another", bearer(tampered()));
        bad.put("with its signature cut off", bearer(real.substring(0, real.lastIndexOf('.') + 1)));

        Map<String, String> given = tokensOf("cop", "cop-cli", ACCOUNT, platform.demoPassword(), "openid");
        bad.put("the realm's ID token", bearer(given.get("id_token")));
        bad.put("the realm's refresh token", bearer(given.get("refresh_token")));
        bad.put(
                "of the administrator of Keycloak",
                bearer(tokensOf("master", "admin-cli", "admin", platform.secret("keycloak-admin"), "openid")
                        .get("access_token")));

        bad.put("garbage", "Bearer lorem.ipsum.dolor");
        bad.put("one word", "Bearer lorem");
        bad.put("dots", "Bearer ..");
        bad.put("empty", "Bearer ");
        bad.put("a good one without saying so", good().substring("Bearer ".length()));
        bad.put(
                "a password",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((ACCOUNT + ":" + platform.demoPassword()).getBytes(UTF_8)));
        return bad;
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private String issuerOf(String realm) {
        return platform.address("keycloak") + "/realms/" + realm;
    }

    private static NumericDate in(int seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    /** With the key that the services trust. */
    private String signed(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return serialized(jws(claims, AlgorithmIdentifiers.RSA_USING_SHA256, trustedId, trusted.getPrivate()));
    }

    private String signed(KeyPair key, String id, boolean withTheKey) {
        var jws = jws(claims(), AlgorithmIdentifiers.RSA_USING_SHA256, id, key.getPrivate());
        if (withTheKey) {
            jws.getHeaders().setJwkHeaderValue("jwk", publicPart(key.getPublic()));
        }
        return serialized(jws);
    }

    private String unsigned() {
        var jws = jws(claims(), AlgorithmIdentifiers.NONE, trustedId, null);
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        return serialized(jws);
    }

    /** What a service would accept that takes the algorithm from the token and the key from the realm. */
    private String withPublicKeyAsSecret(byte[] key) {
        return serialized(jws(claims(), AlgorithmIdentifiers.HMAC_SHA256, realmKey.getKeyId(), new HmacKey(key)));
    }

    private String tampered() {
        String[] parts = real.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)
                .replaceFirst("\"iat\":\\d+", "\"iat\":" + Instant.now().getEpochSecond());
        payload = payload.replaceFirst("\"sub\":\"[^\"]*\"", "\"sub\":\"00000000-0000-0000-0000-000000000001\"");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8)) + "."
                + parts[2];
    }

    /** As the realm makes them for this account. */
    private JwtClaims claims() {
        try {
            return JwtClaims.parse(new String(Base64.getUrlDecoder().decode(real.split("\\.")[1]), UTF_8));
        } catch (InvalidJwtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonWebSignature jws(JwtClaims claims, String algorithm, String keyId, Key key) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(keyId);
        jws.setHeader("typ", "JWT");
        jws.setKey(key);
        return jws;
    }

    private static String serialized(JsonWebSignature jws) {
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey publicPart(PublicKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicKey publicKey() {
        return (PublicKey) realmKey.getKey();
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private Map<String, String> tokensOf(String realm, String client, String user, String password, String scope) {
        return given().baseUri(issuerOf(realm))
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        user,
                        "password",
                        password,
                        "scope",
                        scope))
                .post("/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }
}
