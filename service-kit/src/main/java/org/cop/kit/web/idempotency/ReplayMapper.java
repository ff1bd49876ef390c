package org.cop.kit.web.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what was answered the first time. */
// Public because Quarkus loads the mapper that it generates apart from the kit.
public class ReplayMapper {
    @ServerExceptionMapper
    public Response replay(IdempotentReplay e) {
        return e.answer();
    }
}
