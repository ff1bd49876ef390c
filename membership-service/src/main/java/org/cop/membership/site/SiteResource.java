package org.cop.membership.site;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.cop.kit.access.Permissions;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{siteId}")
@Tag(name = "Sites", description = "Where communities of practice meet: proposed, brokering, active, closing, closed")
public class SiteResource {
    private final SiteService service;
    private final Caller caller;

    SiteResource(SiteService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    record SiteStepRequest(
            @Schema(description = "The day it happened; today if left out", examples = "2012-02-01") @Nullable
            LocalDate on) {}

    record ActivationRequest(
            @NotNull
            @Schema(
                    description =
                            "Whether somebody senior at the host stands behind the site; false is an answer, silence is not",
                    examples = "true")
            Boolean seniorSponsor,

            @Schema(description = "The day it happened; today if left out", examples = "2012-03-01") @Nullable
            LocalDate on) {}

    record ClosureRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "Why, for administrators and the site's facilitators",
                    examples = "The programme has come to its end")
            String reason,

            @Schema(description = "The day it happened; today if left out", examples = "2013-02-28") @Nullable
            LocalDate on) {}

    record SiteView(
            @Schema(description = "Its id", examples = "0198c4a0-5e1b-7c3d-9f2a-000000000002")
            UUID id,

            @Schema(description = "The programme", examples = "0198c4a0-5e1b-7c3d-9f2a-000000000001")
            UUID programmeId,

            @Schema(description = "What the programme calls it for short", examples = "CP1")
            String code,

            @Schema(description = "Where it is", examples = "Brighton")
            String place,

            @Schema(description = "The organisation that hosts it", examples = "0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60")
            UUID hostOrganisationId,

            @Schema(description = "How far it has come", examples = "ACTIVE")
            Site.State state,

            @Schema(
                    description =
                            "Whether somebody senior at the host stands behind it; left out until that is answered, "
                                    + "and for others than administrators and the site's facilitators",
                    examples = "true")
            @Nullable
            Boolean seniorSponsor,

            @Schema(description = "The day it was proposed", examples = "2012-01-09")
            LocalDate proposedOn,

            @Schema(description = "The day brokering began; left out before", examples = "2012-02-01") @Nullable
            LocalDate brokeringOn,

            @Schema(description = "The day it became active; left out before", examples = "2012-03-01") @Nullable
            LocalDate activatedOn,

            @Schema(description = "The day its end began; left out before", examples = "2013-01-31") @Nullable
            LocalDate closingOn,

            @Schema(description = "The day it was closed; left out before", examples = "2013-02-28") @Nullable
            LocalDate closedOn,

            @Schema(
                    description = "Why it was closed, for administrators and the site's facilitators",
                    examples = "The programme has come to its end")
            @Nullable
            String closureReason) {
        /** As the caller may see it. */
        static SiteView of(Site site, Caller caller) {
            boolean inside = caller.hasAt(Permissions.SITE_FACILITATOR, site.programmeId(), site.id());
            return new SiteView(
                    site.id(),
                    site.programmeId(),
                    site.code(),
                    site.place(),
                    site.hostOrganisationId(),
                    site.state(),
                    inside ? site.seniorSponsor() : null,
                    site.proposedOn(),
                    site.brokeringOn(),
                    site.activatedOn(),
                    site.closingOn(),
                    site.closedOn(),
                    inside ? site.closureReason() : null);
        }
    }

    @GET
    @PermissionsAllowed(Permissions.SITE_READER)
    @Operation(operationId = "getSite", summary = "One site")
    public RestResponse<SiteView> get(UUID siteId) {
        return answer(service.get(siteId));
    }

    @POST
    @Path("/brokering")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(
            operationId = "startBrokering",
            summary = "Begin to approach agencies and their managers",
            description = "From now on members can be invited.")
    public RestResponse<SiteView> startBrokering(
            UUID siteId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull SiteStepRequest request) {
        return answer(service.startBrokering(siteId, ifMatch, request.on()));
    }

    @POST
    @Path("/activation")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(
            operationId = "activateSite",
            summary = "The community of practice begins",
            description = "Only with an answer to the question whether the host has a senior sponsor.")
    public RestResponse<SiteView> activate(
            UUID siteId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull ActivationRequest request) {
        return answer(service.activate(siteId, ifMatch, request.seniorSponsor(), request.on()));
    }

    @POST
    @Path("/closing")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(operationId = "startClosing", summary = "Begin to wind the site up")
    public RestResponse<SiteView> startClosing(
            UUID siteId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull SiteStepRequest request) {
        return answer(service.startClosing(siteId, ifMatch, request.on()));
    }

    @POST
    @Path("/closure")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(operationId = "closeSite", summary = "Close the site", description = "From now on it may only be read.")
    public RestResponse<SiteView> close(
            UUID siteId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull ClosureRequest request) {
        return answer(service.close(siteId, ifMatch, request.reason(), request.on()));
    }

    private RestResponse<SiteView> answer(Site site) {
        return Responses.ok(SiteView.of(site, caller), site.version());
    }
}
