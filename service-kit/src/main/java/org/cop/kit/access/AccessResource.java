package org.cop.kit.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller may do where, as this service sees it. */
@Path("/api/v1/access")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Access")
public class AccessResource {
    private final Caller caller;

    AccessResource(Caller caller) {
        this.caller = caller;
    }

    public record AccessView(String accountId, List<GrantView> grants) {}

    /** @param siteId absent where the role is held in the whole programme */
    public record GrantView(UUID programmeId, @Nullable UUID siteId, Role role) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.programmeId(), grant.siteId(), grant.role());
        }
    }

    @GET
    @Operation(operationId = "getAccess", summary = "What the caller may do where, as this service has heard it")
    public AccessView access() {
        return new AccessView(
                caller.accountId(),
                caller.grants().stream()
                        .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::toString))
                        .map(GrantView::of)
                        .toList());
    }
}
