package org.cop.systemtests.platform;

import static io.restassured.RestAssured.given;

import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The realm as Keycloak's own administrator has it: for accounts and keys that nobody gets by using the platform. */
public final class Realm {
    private final RunningPlatform platform;

    public Realm(RunningPlatform platform) {
        this.platform = platform;
    }

    /**
     * Somebody who can sign in and holds nothing.
     *
     * @return the id of the account
     */
    public String createAccount(String email, String password) {
        return idIn(administer()
                .body(Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "firstName",
                        "No",
                        "lastName",
                        "Body",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    /** Whether anybody can sign in with that address. */
    public boolean knows(String email) {
        return !administer()
                .queryParam("email", email)
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$")
                .isEmpty();
    }

    /** Whether the account with that address may be used to sign in. */
    public boolean isEnabled(String email) {
        return administer()
                .queryParam("email", email)
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].enabled");
    }

    /** What somebody is answered who signs in anew with their password, as by the command line. */
    public Response signIn(String email) {
        return token(Map.of("grant_type", "password", "username", email, "password", platform.demoPassword()));
    }

    /** What somebody is answered who goes on with the session of an earlier {@link #signIn}. */
    public Response refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Response token(Map<String, String> form) {
        return given().baseUri(platform.address("issuer").toString())
                .formParam("client_id", "cop-cli")
                .formParams(form)
                .post("/protocol/openid-connect/token");
    }

    /** All that Keycloak's own administrator can read of the people in the realm, and of what they and administrators have done. */
    public String everythingKnown() {
        return Stream.of(
                        "/users?max=100000&briefRepresentation=false", "/events?max=100000", "/admin-events?max=100000")
                .map(path ->
                        administer().get(path).then().statusCode(200).extract().asString())
                .collect(Collectors.joining("\n"));
    }

    /** The names of the roles of the whole realm that the account with that address has been given. */
    public List<String> roles(String email) {
        String account = administer()
                .queryParam("email", email)
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        return administer()
                .get("/users/" + account + "/role-mappings/realm")
                .then()
                .statusCode(200)
                .extract()
                .path("name");
    }

    /** @param role of the whole realm */
    public void give(String account, String role) {
        Map<String, Object> known = administer()
                .get("/roles/" + role)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
        administer()
                .body(List.of(known))
                .post("/users/" + account + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    /**
     * The realm publishes this key beside its own, without signing with it, and so all services trust it.
     *
     * @return what to take it back by
     */
    public String trust(PrivateKey key) {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return idIn(administer()
                .body(Map.of(
                        "name",
                        "of-a-test",
                        "providerId",
                        "rsa",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of(
                                "priority",
                                List.of("-100"),
                                "enabled",
                                List.of("true"),
                                "active",
                                List.of("false"),
                                "privateKey",
                                List.of(pem))))
                .post("/components")
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    public void distrust(String component) {
        administer().delete("/components/" + component).then().statusCode(204);
    }

    /** The public keys that verify signatures. */
    public List<JsonWebKey> signatureKeys() {
        String published = given().baseUri(platform.address("issuer").toString())
                .get("/protocol/openid-connect/certs")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new JsonWebKeySet(published)
                    .getJsonWebKeys().stream()
                            .filter(key -> Use.SIGNATURE.equals(key.getUse()))
                            .toList();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String idIn(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private RequestSpecification administer() {
        String token = given().baseUri(platform.address("keycloak").toString())
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        platform.secret("keycloak-admin")))
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().baseUri(platform.address("keycloak").toString())
                .basePath("/admin/realms/cop")
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }
}
