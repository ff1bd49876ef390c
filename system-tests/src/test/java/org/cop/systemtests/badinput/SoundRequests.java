package org.cop.systemtests.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.cop.systemtests.badinput.fixture.FuzzFixture;

/** For an endpoint a request that its document says is right, with every field that it may have. */
final class SoundRequests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ_FIRST = ".*/(clearance|approval|release|rejection)";

    private final FuzzFixture grounds;
    private final Map<Endpoint, String> callers;

    /** @param callers who may ask, for each endpoint that not everybody may ask */
    SoundRequests(FuzzFixture grounds, Map<Endpoint, String> callers) {
        this.grounds = grounds;
        this.callers = callers;
    }

    RequestBuilder of(Endpoint endpoint, Random random) {
        var draft = new RequestBuilder(endpoint);
        draft.header("Host", "localhost");
        if (callers.containsKey(endpoint)) {
            draft.caller = callers.get(endpoint);
            draft.header("Authorization", "Bearer " + RequestBuilder.TOKEN);
        }
        endpoint.in("path").forEach(p -> draft.path.put(p.name(), grounds.inPath(endpoint.path(), p.name())));
        if (endpoint.path().endsWith("/activities")) {
            draft.query.add("month=2026-01");
        }
        if (endpoint.has("If-Match")) {
            // Whoever lets something go further names the version they have read: one that is not, and is none of the
            // faults.
            draft.header("If-Match", endpoint.path().matches(READ_FIRST) ? "\"2000000000\"" : "*");
        }
        if (endpoint.has("Idempotency-Key") && random.nextBoolean()) {
            draft.header("Idempotency-Key", grounds.named("slug") + Long.toHexString(random.nextLong()));
        }
        endpoint.body().ifPresent(body -> {
            draft.header("Content-Type", body.mediaType());
            JsonNode value = sample("", body.schema(), random);
            if (body.isJson()) {
                draft.json = value;
            } else {
                draft.text(form(value));
            }
        });
        return draft;
    }

    private static String form(JsonNode fields) {
        return fields.properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode sample(String name, Schema schema, Random random) {
        return switch (schema.type()) {
            case "object" -> {
                var object = JSON.createObjectNode();
                schema.properties().stream()
                        .filter(field -> !field.equals("order")) // all lines of an edition, or nothing
                        .forEach(field -> object.set(field, sample(field, schema.property(field), random)));
                yield object;
            }
            case "array" -> {
                var array = JSON.createArrayNode();
                // What a list of ids may name differs from list to list; none is always right.
                if (!schema.items().isId()) {
                    array.add(sample(name, schema.items(), random));
                }
                yield array;
            }
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer" ->
                JSON.getNodeFactory()
                        .numberNode(
                                name.equals("year") ? 2003 : schema.limit("minimum", 1) + schema.limit("minimum", 1));
            default -> JSON.getNodeFactory().textNode(text(name, schema, random));
        };
    }

    private String text(String name, Schema schema, Random random) {
        if (name.equals("audience")) {
            return "PROGRAMME"; // the one that everything which has an audience may have
        }
        if (!schema.choices().isEmpty()) {
            return schema.choices().get(random.nextInt(schema.choices().size()));
        }
        if (grounds.named(name) != null && (schema.format().equals("uuid") || name.equals("token"))) {
            return grounds.named(name);
        }
        String some = Integer.toString(random.nextInt(1_000_000), 36);
        return switch (name) {
            case "email" -> "p" + some + "@example.org";
            case "slug" -> "sound-" + some;
            case "code" -> "X" + random.nextInt(1_000_000);
            case "zone" -> "Europe/London";
            case "password" -> "a-long-enough-password";
            case "doi" -> "10.1192/bjp." + random.nextInt(1_000_000);
            case "url" -> "https://example.org/" + some;
            case "programme" -> grounds.named("slug");
            case "month" -> "2026-01";
            case "themes", "theme" -> "housing";
            case "falseAlarms" -> "phone-number";
            // The newsletter makes editions by itself for programmes that have begun.
            case "startsOn" -> "2095-03-02";
            case "endsOn" -> "2103-03-02";
            default ->
                switch (schema.format()) {
                    case "uuid" -> grounds.named("caseStudyId");
                    case "date" -> "2026-03-02";
                    case "date-time" -> "2026-03-%02dT14:%02d:00".formatted(1 + random.nextInt(28), random.nextInt(60));
                    default -> "Some text " + some;
                };
        };
    }
}
