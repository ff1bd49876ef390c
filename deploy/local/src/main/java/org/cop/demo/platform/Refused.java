package org.cop.demo.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A service said no. Reads its problem document (RFC 9457). */
public final class Refused extends LoadFailed {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refused(Request request, int status, JsonNode problem) {
        super(text(request, status, problem));
        this.status = status;
        this.code = problem.path("code").asText();
    }

    public boolean is(int otherStatus, String otherCode) {
        return status == otherStatus && code.equals(otherCode);
    }

    int status() {
        return status;
    }

    private static String text(Request request, int status, JsonNode problem) {
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
