package org.cop.testsupport.planted.resource;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

@Path("/sites")
public class OpenResource {
    @GET
    public String saysNothing() {
        return "";
    }

    @POST
    @Path("/{siteId}")
    @PermissionsAllowed("site-member")
    public String readsNoSite(UUID id) {
        return "";
    }

    @PUT
    @Path("/{siteId: [0-9a-f-]+}")
    @Authenticated
    public String asksForNoPermission(UUID siteId) {
        return "";
    }

    @Path("/programmes/{programmeId}")
    @PermissionsAllowed("programme-admin")
    public static class OverriddenResource {
        @PATCH
        @Authenticated
        public String weakensItsClass(UUID programmeId) {
            return "";
        }
    }
}
