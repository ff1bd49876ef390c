package org.cop.kit.web.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** With which problems an operation may answer, and what they look like in the OpenAPI document. */
final class ProblemAnswers {
    private static final Set<Integer> OF_SIGNED_IN = Set.of(401, 403);
    /** What any request at all may be answered. */
    private static final Set<Integer> ALWAYS = Set.of(500, 503);

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The request does not fit; errors names the fields"),
            Map.entry(401, "Not signed in, or the token is none of ours"),
            Map.entry(403, "Not for this caller"),
            Map.entry(404, "There is nothing here, or nothing that the caller may know of"),
            Map.entry(408, "The body did not come in time"),
            Map.entry(409, "A rule says no; code says which"),
            Map.entry(412, "Somebody else has changed it since it was read"),
            Map.entry(413, "The body is longer than this service takes; callers without an account may send less"),
            Map.entry(415, "The body is not application/json"),
            Map.entry(422, "The idempotency key belongs to another request"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(
                    429,
                    "Too many requests without an account, of this client or of all; Retry-After has the seconds to wait"),
            Map.entry(500, "Something went wrong on our side; instance has the id to ask the operator about"),
            Map.entry(503, "Try again after the seconds in Retry-After"));

    private ProblemAnswers() {}

    static String meaning(int status) {
        return Objects.requireNonNull(MEANINGS.get(status));
    }

    /** @param remembers whether it takes an idempotency key */
    static Set<Integer> of(String path, HttpMethod verb, Operation operation, boolean remembers) {
        var statuses = new TreeSet<>(ALWAYS);
        boolean body = operation.getRequestBody() != null;
        if (body || hasParameterBesideItsPath(operation)) {
            statuses.add(400);
        }
        if (body) {
            statuses.addAll(Set.of(408, 413, 415));
        }
        boolean guarded =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (guarded || operation.getResponses().hasAPIResponse("401")) {
            statuses.addAll(OF_SIGNED_IN);
        } else {
            statuses.add(429);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (verb != HttpMethod.GET && verb != HttpMethod.HEAD) {
            statuses.add(409);
        }
        ifMatch(operation).ifPresent(parameter -> {
            statuses.add(412);
            if (isRequired(parameter)) {
                statuses.add(428);
            }
        });
        if (remembers) {
            statuses.add(422);
        }
        return statuses;
    }

    private static boolean hasParameterBesideItsPath(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
    }

    /** The parameter by which a caller says which version they have read. */
    static Optional<Parameter> ifMatch(Operation operation) {
        return operation.getParameters() == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(parameter -> HttpHeaders.IF_MATCH.equalsIgnoreCase(parameter.getName()))
                        .findFirst();
    }

    static boolean isRequired(Parameter parameter) {
        return Boolean.TRUE.equals(parameter.getRequired());
    }

    static Schema schema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong (RFC 9457). A program switches on code.")
                .required(List.of("type", "title", "status", "code"))
                .addProperty("type", ApiDocument.text("about:blank"))
                .addProperty("title", ApiDocument.text("For people"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", ApiDocument.text("For programs: kebab case, never changes its meaning"))
                .addProperty("detail", ApiDocument.text("For people"))
                .addProperty("instance", ApiDocument.text("Of a 500: the id to ask the operator about"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .required(List.of("field", "code"))
                                        .addProperty(
                                                "field",
                                                ApiDocument.text(
                                                        "The path in the body, entries[3].status, or a parameter or header"))
                                        .addProperty("code", ApiDocument.text("For programs"))
                                        .addProperty("detail", ApiDocument.text("For people"))));
    }
}
