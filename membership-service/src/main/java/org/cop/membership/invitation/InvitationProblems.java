package org.cop.membership.invitation;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cop.kit.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered to a token that opens nothing. */
class InvitationProblems {
    @ServerExceptionMapper
    public Response refused(InvitationRefused e) {
        var reason = e.reason();
        return Response.status(reason.status())
                .entity(new Problem(
                        "about:blank", reason.title(), reason.status(), reason.code(), null, null, List.of()))
                .type("application/problem+json")
                .build();
    }
}
