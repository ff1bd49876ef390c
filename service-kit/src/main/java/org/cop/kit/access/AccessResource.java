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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    public record AccessView(
            @Schema(description = "The subject of the caller's token")
            String accountId,

            @Schema(description = "The roles that the caller holds, each in one place")
            List<GrantView> grants) {}

    public record GrantView(
            @Schema(description = "The programme in which the role is held")
            UUID programmeId,

            @Schema(description = "The site in which the role is held; absent where it is held in the whole programme")
            @Nullable
            UUID siteId,

            @Schema(description = "What the caller is there")
            Role role) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.programmeId(), grant.siteId(), grant.role());
        }
    }

    @GET
    @Operation(operationId = "getAccess", summary = "What the caller may do where, as this service knows it")
    public AccessView access() {
        return new AccessView(
                caller.accountId(),
                caller.grants().stream()
                        .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::toString))
                        .map(GrantView::of)
                        .toList());
    }
}
