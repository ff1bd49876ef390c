package org.cop.kit.web.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cop.kit.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what was answered the first time, or that the first request is not answered yet. */
// Public because Quarkus loads the mappers that it generates apart from the kit.
public class IdempotencyMappers {
    private static final int RETRY_AFTER_SECONDS = 1;

    @ServerExceptionMapper
    public Response replay(IdempotentReplay e) {
        return e.answer();
    }

    @ServerExceptionMapper
    public Response inProgress(RequestInProgress e) {
        return Problem.of(
                        409, "request-in-progress", "A request with this key is being worked at; ask again in a moment")
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
