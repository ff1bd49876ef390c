package org.cop.membership.invitation;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cop.kit.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered to a token that opens nothing. */
class InvitationProblems {
    @ServerExceptionMapper
    public Response invalid(InvitationInvalid e) {
        return answer(404, "invitation-invalid", "This invitation cannot be used; ask for it to be sent again");
    }

    @ServerExceptionMapper
    public Response expired(InvitationExpired e) {
        return answer(410, "invitation-expired", "This invitation has expired; ask for it to be sent again");
    }

    private static Response answer(int status, String code, String title) {
        return Response.status(status)
                .entity(new Problem("about:blank", title, status, code, null, null, List.of()))
                .type("application/problem+json")
                .build();
    }
}
