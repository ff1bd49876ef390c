package org.cop.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A service said no. Reads its problem document (RFC 9457). */
public final class ApiRefused extends ClientFailure {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String[] codes;
    private final String[] fields;

    ApiRefused(ApiRequest request, int status, JsonNode problem) {
        super(text(request, status, problem));
        this.status = status;
        this.codes = codes(problem);
        this.fields = fields(problem);
    }

    private ApiRefused(ApiRefused refused, String where) {
        super(refused.getMessage() + "\n  see " + where, refused);
        this.status = refused.status;
        this.codes = refused.codes;
        this.fields = refused.fields;
    }

    /** The same, and where what is wrong is to be mended. */
    public ApiRefused see(String where) {
        return new ApiRefused(this, where);
    }

    /** The fields of the request that are wrong, as the problem names them: {@code content.title}. */
    public List<String> fields() {
        return List.of(fields);
    }

    /** Whether that is what is wrong, with the request or with one of its fields. */
    public boolean isFor(String code) {
        return Arrays.asList(codes).contains(code);
    }

    int status() {
        return status;
    }

    private static String[] codes(JsonNode problem) {
        List<String> codes = new ArrayList<>(List.of(problem.path("code").asText()));
        problem.path("errors").forEach(error -> codes.add(error.path("code").asText()));
        return codes.toArray(String[]::new);
    }

    private static String[] fields(JsonNode problem) {
        List<String> fields = new ArrayList<>();
        problem.path("errors").forEach(error -> fields.add(error.path("field").asText()));
        return fields.toArray(String[]::new);
    }

    private static String text(ApiRequest request, int status, JsonNode problem) {
        StringBuilder text = new StringBuilder(request + " was refused: " + status);
        append(text, " ", problem.path("code").asText());
        append(text, "\n  ", problem.path("title").asText());
        append(text, "\n  ", problem.path("detail").asText());
        List<String> fields = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            fields.add("\n  %s: %s %s"
                    .formatted(
                            error.path("field").asText(),
                            error.path("code").asText(),
                            error.path("detail").asText())
                    .stripTrailing());
        }
        fields.forEach(text::append);
        append(text, "\n  from ", request.from());
        return text.toString();
    }

    private static void append(StringBuilder text, String before, String what) {
        if (!what.isEmpty()) {
            text.append(before).append(what);
        }
    }
}
