package org.cop.kit.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/** Ends a response with a problem document where no resource has been looked for yet. */
@Singleton
public class ProblemWriter {
    private final ObjectMapper json;

    /** Public for tests; beans get it. */
    public ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Completes when the document is sent. */
    public Future<Void> end(HttpServerResponse response, Problem problem) {
        try {
            return response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that cannot be written as JSON", e);
        }
    }
}
