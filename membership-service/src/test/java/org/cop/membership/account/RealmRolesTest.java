package org.cop.membership.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cop.events.Role;
import org.junit.jupiter.api.Test;

/** What an account is given in the realm has to be there: a job that asks for a role that is not fails until it is given up. */
class RealmRolesTest {
    private static final Path REALM = Path.of("../deploy/keycloak/cop-realm.json");

    /** Keycloak makes the ones that it needs for itself by itself. */
    @Test
    void theRealmHasExactlyTheRolesThatThereAre() throws IOException {
        JsonNode roles = new ObjectMapper().readTree(REALM.toFile()).at("/roles/realm");

        List<String> names = Stream.of(Role.values()).map(Accounts::realmName).toList();
        assertThat(roles).extracting(role -> role.path("name").asText()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(roles)
                .allSatisfy(role -> assertThat(role.path("description").asText())
                        .as("%s", role)
                        .isNotBlank());
    }
}
