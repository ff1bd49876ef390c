package org.cop.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests do with {@link KeycloakDouble}: look, sign in, and let it fail. */
public final class KeycloakAsSeen {
    private static final String USERS = "/admin/realms/cop/users";

    private KeycloakAsSeen() {}

    /** As an administrator would by hand. @return its id */
    public static String create(String email, String password) {
        return create(email, password, true);
    }

    public static String create(String email, String password, boolean emailVerified) {
        return create(email, password, emailVerified, Instant.now());
    }

    public static String create(String email, String password, boolean emailVerified, Instant at) {
        var location = admin().contentType("application/json")
                .body(Map.of(
                        "email",
                        email,
                        "emailVerified",
                        emailVerified,
                        "createdTimestamp",
                        at.toEpochMilli(),
                        "firstName",
                        "Made",
                        "lastName",
                        "Byhand",
                        "credentials",
                        List.of(Map.of("value", password))))
                .post(USERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public static Optional<String> accountOf(String email) {
        List<String> ids = admin().queryParam("email", email)
                .get(USERS)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return ids.stream().findFirst();
    }

    /** As an administrator would by hand. */
    public static void changeAddress(String accountId, String email) {
        admin().contentType("application/json")
                .body(Map.of("email", email, "enabled", true))
                .put(USERS + "/" + accountId)
                .then()
                .statusCode(204);
    }

    /** As an administrator would by hand. */
    public static void disable(String accountId) {
        setEnabled(accountId, false);
    }

    /** As a write of the whole account would that began before it was disabled. */
    public static void enable(String accountId) {
        setEnabled(accountId, true);
    }

    private static void setEnabled(String accountId, boolean enabled) {
        var user = admin().get(USERS + "/" + accountId)
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("");
        var changed = new HashMap<>(user);
        changed.put("enabled", enabled);
        admin().contentType("application/json")
                .body(changed)
                .put(USERS + "/" + accountId)
                .then()
                .statusCode(204);
    }

    /** Waits for what follows the commit. */
    public static void awaitRoles(String accountId, String... roles) {
        await().untilAsserted(() -> assertThat(rolesOf(accountId)).containsExactlyInAnyOrder(roles));
    }

    public static List<String> rolesOf(String accountId) {
        return admin().get(USERS + "/" + accountId + "/role-mappings/realm")
                .then()
                .statusCode(200)
                .extract()
                .path("name");
    }

    public static boolean isEnabled(String accountId) {
        return admin().get(USERS + "/" + accountId)
                .then()
                .statusCode(200)
                .extract()
                .path("enabled");
    }

    public static boolean opens(String email, String password) {
        return at().formParam("grant_type", "password")
                        .formParam("username", email)
                        .formParam("password", password)
                        .post("/realms/cop/protocol/openid-connect/token")
                        .statusCode()
                == 200;
    }

    public static int timesSignedOut(String accountId) {
        return at().get("/test/logouts/" + accountId).then().extract().path("logouts");
    }

    /** The next request of that method whose path contains that part fails with the status. */
    public static void failOnce(String method, String pathPart, int status) {
        at().body(method + " " + pathPart).post("/test/fault/" + status).then().statusCode(204);
    }

    /**
     * Keeps a request waiting: before it is carried out, or with its answer.
     *
     * @param request {@code before} or {@code after}, the method and the end of the path, for example {@code after POST /users}
     */
    public static Held hold(String request) {
        at().body(request).post("/test/hold").then().statusCode(204);
        return new Held(request);
    }

    /** A request that is to wait. */
    public record Held(String request) {
        public void awaitArrival() {
            await().until(() -> at().body(request).post("/test/held").<Boolean>path("held"));
        }

        public void release() {
            at().body(request).post("/test/release").then().statusCode(204);
        }
    }

    /** As an administrator would by hand. */
    public static void giveRole(String accountId, String role) {
        admin().contentType("application/json")
                .body(List.of(Map.of("name", role)))
                .post(USERS + "/" + accountId + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    /** As an administrator would by hand. */
    public static void takeRole(String accountId, String role) {
        admin().contentType("application/json")
                .body(List.of(Map.of("name", role)))
                .delete(USERS + "/" + accountId + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification admin() {
        return at().header("Authorization", "Bearer admin-token");
    }

    private static RequestSpecification at() {
        return given().baseUri(ConfigProvider.getConfig()
                        .getValue("quarkus.keycloak.admin-client.server-url", String.class)
                        .replaceAll(":\\d+$", ""))
                .port(Integer.parseInt(ConfigProvider.getConfig()
                        .getValue("quarkus.keycloak.admin-client.server-url", String.class)
                        .replaceAll(".*:", "")));
    }
}
