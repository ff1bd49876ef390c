package org.cop.systemtests.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents that people and generators build clients from. */
@ExtendWith(RunningPlatform.Extension.class)
class OpenApiIT {
    static List<String> services() {
        return RunningPlatform.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void theCommittedOpenApiDocument_isValidForAForeignParser(String service) throws IOException {
        var options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(Files.readString(committed(service)), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRunningService_servesTheCommittedOpenApiDocument(String service, RunningPlatform platform)
            throws IOException {
        String served = given().baseUri(platform.address(service).toString())
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(served.strip())
                .isEqualTo(Files.readString(committed(service)).strip());
    }

    private static Path committed(String service) {
        return RunningPlatform.REPOSITORY.resolve(service + "-service/openapi.yaml");
    }
}
