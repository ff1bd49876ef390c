package org.cop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes on the wire are the contract. A golden file is added, never edited. */
class EventContractTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Set<String> types() {
        return new TreeSet<>(EventTypes.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyGoldenSampleIsReadAndWrittenUnchanged(String type) throws IOException {
        String sample = Files.readString(GOLDEN.resolve(type + ".json"));

        DomainEvent event = Json.MAPPER.readValue(sample, EventTypes.all().get(type));

        assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(event))).isEqualTo(Json.MAPPER.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEvent_namesItsTopicItsKeyAndItsAudience(String type) throws IOException {
        DomainEvent event = Json.MAPPER.readValue(
                Files.readString(GOLDEN.resolve(type + ".json")),
                EventTypes.all().get(type));

        assertThat(event.topic()).startsWith("cop.").endsWith(".v1");
        assertThat(event.key()).isNotBlank();
        assertThat(event.audience()).isNotNull();
    }

    @Test
    void thereIsNoGoldenSampleOfAnUnknownType() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(types());
        }
    }

    @Test
    void typesAreNamedAggregateDotPastTense() {
        assertThat(types()).allMatch(type -> type.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }
}
