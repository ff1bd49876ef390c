package org.cop.meeting.action;

import static org.cop.kit.access.Permissions.SITE_ADMIN;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cop.kit.web.paging.Paging;
import org.cop.meeting.action.ActionResource.ActionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** When a site is closed and its people have left, its administrator is the one who can still read what it tried. */
@Path("/api/v1/sites/{siteId}/closed-site-actions")
@PermissionsAllowed(SITE_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ClosedSiteActionResource {
    private final ActionService service;

    ClosedSiteActionResource(ActionService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listActionsOfClosedSite",
            summary = "The actions of a closed site",
            description = "Empty while the site is open: then they are for its people alone.")
    public RestResponse<List<ActionView>> list(UUID siteId, @BeanParam Paging paging) {
        return paging.answer(service.listOfClosedSite(siteId, paging).map(ActionView::of));
    }
}
