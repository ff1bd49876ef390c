package org.cop.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param next path and query of the next page of a list
 */
public record ApiResponse(JsonNode body, Optional<String> etag, Optional<String> next) {
    /** Of what was made or shown. */
    public String id() {
        return text("id");
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}
