package org.cop.testsupport.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The API that a service serves is the one that its {@code openapi.yaml} promises. A service's test extends it. After a change that is
 * meant, {@code -Dopenapi.update=true} writes the document anew, for the reviewer to read.
 */
public abstract class OpenApiContract {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    @Test
    protected void theCommittedDocumentIsWhatTheServiceServes() throws IOException {
        String served = served();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED)
                .as("run this test once with -Dopenapi.update=true")
                .exists();
        assertThat(served)
                .as("the API has changed: if it was meant, run this test once with -Dopenapi.update=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    protected void everyOperationSaysWhatItIs() throws IOException {
        assertThat(silentOperations(served())).isEmpty();
    }

    @Test
    protected void theDocumentKeepsTheDialectOfAllServices() throws IOException {
        assertThat(OpenApiDialect.faults(served()))
                .as("faults of the API's document; see docs/api-conventions.md")
                .isEmpty();
    }

    private static String served() {
        return given().queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Those without an id, or without both a summary and a tag. */
    static List<String> silentOperations(String document) throws IOException {
        List<String> silent = new ArrayList<>();
        JsonNode paths = new YAMLMapper().readTree(document).path("paths");
        assertThat(paths.properties()).as("paths of the document").isNotEmpty();
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .filter(operation -> isSilent(operation.getValue()))
                        .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
        return silent;
    }

    private static boolean isSilent(JsonNode operation) {
        return operation.path("operationId").asText().isBlank()
                || (operation.path("summary").asText().isBlank()
                        && operation.path("tags").isEmpty());
    }
}
