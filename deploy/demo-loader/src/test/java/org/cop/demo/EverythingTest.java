package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.demo.files.FileKind;
import org.cop.demo.kind.Kind;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Action.Change;
import org.cop.demo.plan.Action.Invite;
import org.cop.demo.plan.Action.Reply;
import org.cop.demo.plan.Action.Subscribe;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Step;
import org.junit.jupiter.api.Test;

/** The format covers what the APIs can do. */
class EverythingTest {
    /** Why the files need not say it. */
    private static final Map<String, String> NOT_IN_THE_FILES = Map.ofEntries(
            Map.entry("POST /programmes", "the programme is there before its steps"),
            Map.entry("POST /programmes/{}/editions", "each month has its editions"),
            Map.entry("PUT /programmes/{}/editions/{}", "editions.yaml; see EditionsTest"),
            Map.entry("POST /programmes/{}/editions/{}/approval", "each edition goes out"),
            Map.entry("POST /programmes/{}/editions/{}/reassembly", "one that was assembled too early"),
            Map.entry("POST /programmes/{}/editions/{}/redactions", "editions.yaml; see EditionsTest"),
            Map.entry("POST /programmes/{}/editions/{}/test-sending", "editions.yaml; see EditionsTest"),
            Map.entry("POST /programmes/{}/editions/{}/failed-deliveries/retries", "for operators, after a fault"),
            Map.entry("POST /programmes/{}/appointments/{}/invitation", "a load that goes on"),
            Map.entry("POST /sites/{}/members/{}/invitation", "a load that goes on"));

    private final DemoLoader.Programme programme = DemoLoader.read(ProgrammeFiles.EVERYTHING);

    /** Whoever adds an endpoint that changes something learns here that programmes cannot have it yet. */
    @Test
    void everyEndpointThatChangesSomethingIsReachedByAField() throws IOException {
        Set<String> reached = programme.plan().steps().stream()
                .flatMap(EverythingTest::requests)
                .collect(Collectors.toCollection(TreeSet::new));
        reached.addAll(NOT_IN_THE_FILES.keySet());

        assertThat(reached).containsAll(endpoints());
        assertThat(endpoints()).containsAll(NOT_IN_THE_FILES.keySet());
    }

    private static Stream<String> requests(Step step) {
        return switch (step.action()) {
            case Call call -> Stream.of(request(call));
            case Invite invite -> Stream.of(request(invite.call()));
            case Change change -> Stream.of(request(change.call()));
            case Reply reply ->
                Stream.of(reply.accepts() ? "POST /invitation-acceptances" : "POST /invitation-refusals");
            case Subscribe subscribe -> Stream.of("POST /subscriptions", "POST /subscription-confirmations");
        };
    }

    private static String request(Call call) {
        ApiPath path = call.path();
        return call.method() + " " + path.text(id -> "{}").replace("/api/v1", "");
    }

    private static Set<String> endpoints() throws IOException {
        Set<String> endpoints = new TreeSet<>();
        for (String service : List.of("membership", "meeting", "casebook", "newsletter")) {
            JsonNode paths = new YAMLMapper()
                    .readTree(Path.of("../../" + service + "-service/openapi.yaml")
                            .toFile())
                    .path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (path.getKey().startsWith("/api/v1/")
                                && Set.of("post", "put", "delete", "patch").contains(method)) {
                            endpoints.add(method.toUpperCase(java.util.Locale.ROOT) + " "
                                    + path.getKey().replace("/api/v1", "").replaceAll("\\{[^}]+}", "{}"));
                        }
                    }));
        }
        return endpoints;
    }

    @Test
    void everyFieldIsInTheDocumentOfTheFormat() throws IOException {
        String document = java.nio.file.Files.readString(Path.of("../demo/README.md"));

        for (FileKind file : Kind.files()) {
            assertThat(document).contains("### " + file.name());
            file.shape()
                    .names()
                    .forEach(field -> assertThat(document)
                            .as("%s of %s", field, file.name())
                            .contains("`" + field));
        }
    }
}
