package org.cop.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cop.demo.DemoPeople;
import org.cop.local.home.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Repository.ofThisCode().realm();

    @TempDir
    Path folder;

    @Test
    void listsAreJoinedAndEverythingElseStays() throws IOException {
        JsonNode merged = Realm.merge(
                JSON.readTree("{\"realm\": \"cop\", \"clients\": [{\"clientId\": \"portal\"}]}"),
                JSON.readTree("{\"clients\": [{\"clientId\": \"cli\"}], \"users\": [{\"username\": \"ada\"}]}"));

        assertThatObject(merged)
                .isEqualTo(
                        JSON.readTree(
                                "{\"realm\": \"cop\", \"clients\": [{\"clientId\": \"portal\"}, {\"clientId\": \"cli\"}], \"users\": [{\"username\": \"ada\"}]}"));
    }

    @Test
    void theFileForEverybodyHasNeitherPeopleNorSecretsNorADoorForPasswords() throws IOException {
        JsonNode realm = JSON.readTree(FILE.toFile());

        assertThat(realm.findValuesAsText("username")).containsExactly("service-account-membership-service");
        assertThat(realm.findValuesAsText("secret")).containsExactly("${COP_MEMBERSHIP_CLIENT_SECRET}");
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
    }

    @Test
    void anAccessTokenCarriesTheAudienceOfTheServicesButNoNameAndNoAddress() throws IOException {
        JsonNode realm = JSON.readTree(FILE.toFile());

        assertThat(realm.at("/defaultDefaultClientScopes"))
                .extracting(JsonNode::asText)
                .contains("cop-api", "basic", "roles");
        assertThat(realm.findValuesAsText("included.custom.audience")).containsExactly("cop-api");
        assertThat(claimsInAccessTokens(realm))
                .doesNotContain("email", "name", "preferred_username", "given_name", "family_name");
    }

    @Test
    void onThisMachineThereAreTheFirstAdministratorsAndTheCommandLine() throws IOException {
        Path written = folder.resolve("import/realm.json");

        Realm.read(FILE).writeTo(written);

        JsonNode realm = JSON.readTree(written.toFile());
        assertThat(realm.findValuesAsText("clientId")).containsExactly("cop-portal", "membership-service", "cop-cli");
        assertThat(realm.findValuesAsText("email")).containsExactlyElementsOf(DemoPeople.ADMINISTRATORS);
    }

    @Test
    void theFingerprintChangesWithWhatFillsThePlaceholders() {
        Realm realm = Realm.read(FILE);

        assertThat(realm.fingerprint(new TreeMap<>(Map.of("COP_SMTP_PORT", "18025"))))
                .isEqualTo(Realm.read(FILE).fingerprint(new TreeMap<>(Map.of("COP_SMTP_PORT", "18025"))))
                .isNotEqualTo(realm.fingerprint(new TreeMap<>(Map.of("COP_SMTP_PORT", "28025"))));
    }

    private static List<String> claimsInAccessTokens(JsonNode realm) {
        return realm.findValues("config").stream()
                .filter(config -> config.path("access.token.claim").asText().equals("true"))
                .map(config -> config.path("claim.name").asText())
                .toList();
    }
}
