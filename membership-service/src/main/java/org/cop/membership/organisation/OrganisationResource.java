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
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    record NewOrganisation(
            @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE)
            String name,

            @Nullable Sector sector) {}

    record OrganisationView(
            UUID id,
            UUID programmeId,
            String name,
            @Nullable Sector sector) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.id(), organisation.programmeId(), organisation.name(), organisation.sector());
        }
    }

    @POST
    @Idempotent
    @Operation(operationId = "addOrganisation", summary = "Add a host organisation")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
    public RestResponse<OrganisationView> add(UUID programmeId, @Valid @NotNull NewOrganisation request) {
        var organisation = service.add(programmeId, request.name(), request.sector());
        return Responses.created(organisation.id(), OrganisationView.of(organisation));
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "The programme's host organisations")
    public RestResponse<List<OrganisationView>> list(UUID programmeId, @BeanParam Paging paging) {
        return paging.answer(service.list(programmeId, paging).map(OrganisationView::of));
    }
}
