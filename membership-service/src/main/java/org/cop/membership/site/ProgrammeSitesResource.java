package org.cop.membership.site;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.cop.kit.access.Permissions;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.web.ETags;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.NoLinks;
import org.cop.membership.site.SiteResource.SiteView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programmeId}/sites")
@Tag(name = "Sites")
public class ProgrammeSitesResource {
    private final SiteService service;
    private final Caller caller;

    ProgrammeSitesResource(SiteService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    record SiteRequest(
            @NotNull
            @Pattern(regexp = "[A-Z0-9-]{1,12}")
            @Schema(description = "What the programme calls it for short", examples = "CP1")
            String code,

            @NotBlank
            @Size(max = 120)
            @Pattern(regexp = TextPatterns.ONE_LINE)
            @NoLinks
            @Schema(description = "Where it is, as mails say it", examples = "Brighton")
            String place,

            @NotNull
            @Schema(
                    description = "The organisation of this programme that hosts it",
                    examples = "0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60")
            UUID hostOrganisationId,

            @Schema(description = "The day it was proposed; today if left out", examples = "2012-01-09") @Nullable
            LocalDate on) {}

    @POST
    @PermissionsAllowed(Permissions.PROGRAMME_ADMIN)
    @Idempotent
    @Operation(operationId = "proposeSite", summary = "Propose a site")
    @APIResponseSchema(value = SiteView.class, responseCode = "201")
    public RestResponse<SiteView> propose(UUID programmeId, @Valid @NotNull SiteRequest request) {
        var site = service.propose(programmeId, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, SiteView.of(site, caller))
                .header(HttpHeaders.LOCATION, "/api/v1/sites/" + site.id())
                .header(HttpHeaders.ETAG, ETags.of(site.version()))
                .build();
    }

    @GET
    @PermissionsAllowed(Permissions.PROGRAMME_PARTICIPANT)
    @Operation(operationId = "listSites", summary = "The sites of a programme")
    public RestResponse<List<SiteView>> list(UUID programmeId, @BeanParam Paging paging) {
        return paging.answer(service.list(programmeId, paging).map(site -> SiteView.of(site, caller)));
    }
}
