package org.cop.kit.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;

/** One door for each permission of a site. The permission on the class stands where a method does not name another. */
@Path("/test/sites/{siteId}")
@PermissionsAllowed(Permissions.SITE_MEMBER)
public class GuardedSites {
    @GET
    @Path("/site-member")
    public String member(UUID siteId) {
        return "open";
    }

    @POST
    @Path("/site-member")
    public String memberWrites(UUID siteId, Map<String, String> body) {
        return "open";
    }

    @GET
    @Path("/site-admin")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    public String admin(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-facilitator")
    @PermissionsAllowed(Permissions.SITE_FACILITATOR)
    public String facilitator(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-casework")
    @PermissionsAllowed(Permissions.SITE_CASEWORK)
    public String casework(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-evidence")
    @PermissionsAllowed(Permissions.SITE_EVIDENCE)
    public String evidence(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-reader")
    @PermissionsAllowed(Permissions.SITE_READER)
    public String reader(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-circle")
    @PermissionsAllowed(Permissions.SITE_CIRCLE)
    public String circle(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-clearance")
    @PermissionsAllowed(Permissions.SITE_CLEARANCE)
    public String clearance(UUID siteId) {
        return "open";
    }

    @GET
    @Path("/site-answers")
    @PermissionsAllowed(Permissions.SITE_ANSWERS)
    public String answers(UUID siteId) {
        return "open";
    }
}
