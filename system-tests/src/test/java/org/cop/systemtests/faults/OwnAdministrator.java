package org.cop.systemtests.faults;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * Somebody whom no other service tells about: of an account that two membership services decide on, each would overrule the other. Made as
 * the membership service makes accounts.
 */
final class OwnAdministrator {
    private final RunningPlatform platform;
    private final URI issuer;
    private final String token;

    private OwnAdministrator(RunningPlatform platform) {
        this.platform = platform;
        this.issuer = platform.address("issuer");
        this.token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "membership-service")
                .formParam("client_secret", clientSecret())
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Signs in with the password of the demo. */
    static void make(RunningPlatform platform, String email) {
        new OwnAdministrator(platform).make(email);
    }

    private void make(String email) {
        String realm = issuer.toString().replace("/realms/", "/admin/realms/");
        String user = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Some",
                        "lastName",
                        "Administrator",
                        "credentials",
                        List.of(Map.of("type", "password", "value", platform.demoPassword()))))
                .post(realm + "/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Object> role = given().auth()
                .oauth2(token)
                .get(realm + "/roles/programme-admin")
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(List.of(role))
                .post(user + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private String clientSecret() {
        try {
            return new ObjectMapper()
                    .readTree(platform.home()
                            .resolve("run/membership-service.order.json")
                            .toFile())
                    .at("/environment/KEYCLOAK_ADMIN_CLIENT_SECRET")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
