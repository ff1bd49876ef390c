package org.cop.testsupport.planted.sound.study;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

@Path("/sites/{siteId}/studies")
@PermissionsAllowed("site-member")
public class StudyResource {
    @GET
    public String list(UUID siteId) {
        return "";
    }

    @POST
    @PermissionsAllowed("site-facilitator")
    public String add(UUID siteId) {
        return "";
    }

    @Path("/archive")
    @PermitAll
    public static class ArchiveResource {
        @GET
        public String archive() {
            return "";
        }
    }
}
