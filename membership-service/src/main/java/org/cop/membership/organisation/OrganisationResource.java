package org.cop.membership.organisation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.access.Permissions;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programmeId}/organisations")
@PermissionsAllowed(Permissions.PROGRAMME_ADMIN)
@Tag(name = "Organisations", description = "Organisations that host sites")
public class OrganisationResource {
    private final OrganisationService service;

    OrganisationResource(OrganisationService service) {
        this.service = service;
    }

    record OrganisationRequest(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = TextPatterns.ONE_LINE)
            @Schema(
                    description =
                            "What the organisation is called; no other of the programme may have a name that reads the same",
                    examples = "Seaview Housing")
            String name,

            @Schema(
                    description = "Where it belongs among those who help; left out if to none of them",
                    examples = "VOLUNTARY")
            @Nullable
            Sector sector) {}

    record OrganisationView(
            @Schema(description = "Its id", examples = "0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60")
            UUID id,

            @Schema(description = "The programme it hosts sites for", examples = "0198c4a0-5e1b-7c3d-9f2a-000000000001")
            UUID programmeId,

            @Schema(description = "What it is called, as it was typed", examples = "Seaview Housing")
            String name,

            @Schema(description = "Where it belongs; left out if that is not known", examples = "VOLUNTARY") @Nullable
            Sector sector) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.id(), organisation.programmeId(), organisation.name(), organisation.sector());
        }
    }

    @POST
    @Idempotent
    @Operation(operationId = "addOrganisation", summary = "Add a host organisation")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
    public RestResponse<OrganisationView> add(UUID programmeId, @Valid @NotNull OrganisationRequest request) {
        var organisation = service.add(programmeId, request.name(), request.sector());
        return Responses.created(organisation.id(), OrganisationView.of(organisation));
    }

    @GET
    @Path("/{organisationId}")
    @Operation(operationId = "getOrganisation", summary = "One host organisation")
    public OrganisationView get(UUID programmeId, UUID organisationId) {
        return OrganisationView.of(service.get(programmeId, organisationId));
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "The programme's host organisations")
    public RestResponse<List<OrganisationView>> list(UUID programmeId, @BeanParam Paging paging) {
        return paging.answer(service.list(programmeId, paging).map(OrganisationView::of));
    }
}
