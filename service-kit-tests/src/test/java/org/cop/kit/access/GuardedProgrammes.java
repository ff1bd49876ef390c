package org.cop.kit.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** One door for each permission of a programme. */
@Path("/test/programmes/{programmeId}")
public class GuardedProgrammes {
    @GET
    @Path("/programme-admin")
    @PermissionsAllowed(Permissions.PROGRAMME_ADMIN)
    public String admin(UUID programmeId) {
        return "open";
    }

    @GET
    @Path("/programme-editor")
    @PermissionsAllowed(Permissions.PROGRAMME_EDITOR)
    public String editor(UUID programmeId) {
        return "open";
    }

    @GET
    @Path("/knowledge-broker")
    @PermissionsAllowed(Permissions.KNOWLEDGE_BROKER)
    public String broker(UUID programmeId) {
        return "open";
    }

    @GET
    @Path("/programme-commissioner")
    @PermissionsAllowed(Permissions.PROGRAMME_COMMISSIONER)
    public String commissioner(UUID programmeId) {
        return "open";
    }

    @GET
    @Path("/programme-staff")
    @PermissionsAllowed(Permissions.PROGRAMME_STAFF)
    public String staff(UUID programmeId) {
        return "open";
    }

    @GET
    @Path("/programme-participant")
    @PermissionsAllowed(Permissions.PROGRAMME_PARTICIPANT)
    public String participant(UUID programmeId) {
        return "open";
    }
}
