package org.cop.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;

/** Services share no record; what a second reader looks for is the same in each (docs/second-reader.md). */
class ChecklistTest {
    @Test
    void aSecondReaderOfAnyService_looksForTheSame() throws IOException {
        JsonNode ofTheCasebook = checklist("casebook");

        assertThat(ofTheCasebook.path("required")).hasSize(4);
        assertThat(checklist("newsletter")).isEqualTo(ofTheCasebook);
    }

    private static JsonNode checklist(String service) throws IOException {
        return new YAMLMapper()
                .readTree(RunningPlatform.REPOSITORY
                        .resolve(service + "-service/openapi.yaml")
                        .toFile())
                .at("/components/schemas/Checklist");
    }
}
