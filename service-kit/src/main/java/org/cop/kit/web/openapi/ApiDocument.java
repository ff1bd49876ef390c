package org.cop.kit.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cop.kit.web.idempotency.IdempotencyKey;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.openapi.ApiMethods.Answer;
import org.cop.kit.web.openapi.ApiMethods.ApiMethod;
import org.cop.kit.web.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document of every service what all of them do alike and no resource has to say: the problem documents, the
 * {@code Idempotency-Key} of {@link Idempotent} methods, the status that a method answers and the view that it returns. Runs when a service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String KEY = "IdempotencyKey";
    private static final String MONTH = "YearMonth";
    private final ApiMethods methods;

    public ApiDocument(IndexView index) {
        methods = ApiMethods.in(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        var components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        var schemas = components.getSchemas() == null
                ? Set.<String>of()
                : components.getSchemas().keySet();
        var used = new TreeSet<Integer>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    var method = methods.of(verb.name(), path);
                    if (method != null) {
                        answers(operation, method, schemas);
                    }
                    used.addAll(complete(path, verb, operation, method));
                }));
        describe(components, used);
        if (components.getSchemas().containsKey(MONTH)) {
            // A text to JSON, not the fields of the Java class.
            components.addSchema(MONTH, text("A month like 2012-03").pattern("[0-9]{4}-[0-9]{2}"));
        }
    }

    private static void answers(Operation operation, ApiMethod method, Set<String> schemas) {
        if (method.status() != null) {
            answers(operation, method.status());
        }
        var answer = method.answer();
        if (answer != null && schemas.contains(answer.schema())) {
            for (var status : List.of("200", "201")) {
                var response = operation.getResponses().getAPIResponse(status);
                if (response != null && isSilent(response)) {
                    response.setContent(content(answer));
                }
            }
        }
    }

    private static boolean isSilent(APIResponse response) {
        return response.getContent() == null
                || response.getContent().getMediaTypes().isEmpty();
    }

    private static Content content(Answer answer) {
        var one = OASFactory.createSchema().ref("#/components/schemas/" + answer.schema());
        var shown = answer.list()
                ? OASFactory.createSchema().addType(SchemaType.ARRAY).items(one)
                : one;
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(shown));
    }

    private static Set<Integer> complete(
            String path, HttpMethod verb, Operation operation, @Nullable ApiMethod method) {
        boolean remembers = method != null && method.idempotent();
        if (remembers) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + KEY));
        }
        ProblemAnswers.ifMatch(operation)
                .ifPresent(parameter -> parameter.setDescription(
                        ProblemAnswers.isRequired(parameter)
                                ? "The ETag that was read"
                                : "The ETag that was read; may be left out"));
        var problems = ProblemAnswers.of(path, verb, operation, remembers);
        var answers = new TreeMap<>(operation.getResponses().getAPIResponses());
        problems.forEach(status -> answers.put(
                String.valueOf(status), OASFactory.createAPIResponse().ref("#/components/responses/" + name(status))));
        operation.getResponses().setAPIResponses(answers);
        return problems;
    }

    /** The one successful answer gets the status that the method really gives. */
    private static void answers(Operation operation, int status) {
        var responses = operation.getResponses();
        for (var guessed : List.of("200", "201", "204")) {
            APIResponse answer = responses.getAPIResponse(guessed);
            if (answer != null && responses.getAPIResponse(String.valueOf(status)) == null) {
                responses.removeAPIResponse(guessed);
                answer.setDescription(
                        switch (status) {
                            case 201 -> "Created";
                            case 202 -> "Accepted";
                            case 204 -> "No Content";
                            default -> "OK";
                        });
                responses.addAPIResponse(String.valueOf(status), answer);
            }
        }
    }

    private static void describe(Components components, Set<Integer> used) {
        components.addSchema("Problem", ProblemAnswers.schema());
        used.forEach(status -> components.addResponse(
                name(status),
                OASFactory.createAPIResponse()
                        .description(ProblemAnswers.meaning(status))
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE.toString(),
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem"))))));
        if (!used.contains(422)) {
            return;
        }
        components.addParameter(
                KEY,
                OASFactory.createParameter()
                        .name(IdempotencyKey.HEADER)
                        .in(Parameter.In.HEADER)
                        .required(false)
                        .description(
                                "A fresh key for each thing that is to happen. Sent again with the same request it gets the first"
                                        + " answer again, marked Idempotent-Replay: true, and nothing happens twice. Kept for a day.")
                        .schema(text("1 to 200 visible ASCII characters")
                                .minLength(1)
                                .maxLength(200)));
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
