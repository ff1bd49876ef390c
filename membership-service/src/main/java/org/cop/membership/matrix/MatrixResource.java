package org.cop.membership.matrix;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cop.kit.access.Permissions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/programmes/{programmeId}/membership-matrix")
@Tag(name = "Programmes")
public class MatrixResource {
    private final MatrixService service;

    MatrixResource(MatrixService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MatrixCsv.TEXT_CSV})
    @PermissionsAllowed(Permissions.PROGRAMME_STAFF)
    @Operation(
            operationId = "getMembershipMatrix",
            summary = "Sectors and jobs by site: X, Y, F and their totals",
            description =
                    "For those who look after the programme or one of its sites. As JSON, or as text/csv for a spreadsheet. At sites that"
                            + " you neither belong to nor administer, fewer than five experts by experience are counted in one row with the"
                            + " voluntary sector.")
    public MembershipMatrix get(UUID programmeId) {
        return service.of(programmeId);
    }
}
