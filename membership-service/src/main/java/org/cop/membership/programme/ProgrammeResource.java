package org.cop.membership.programme;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.access.Permissions;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.NoLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes")
@Tag(name = "Programmes", description = "Development programmes; each knows nothing of the others")
public class ProgrammeResource {
    private final ProgrammeService service;

    ProgrammeResource(ProgrammeService service) {
        this.service = service;
    }

    record ProgrammeRequest(
            @NotNull
            @Pattern(regexp = "[a-z0-9-]{2,60}")
            @Schema(
                    description = "What it is called in addresses; no other programme may be called the same",
                    examples = "little-miracles")
            String slug,

            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = TextPatterns.ONE_LINE)
            @NoLinks
            @Schema(description = "What it is called, as mails say it", examples = "Little Miracles")
            String title,

            @NotBlank @Size(max = 64) @Schema(description = "The time zone of its calendar", examples = "Europe/London")
            String zone,

            @NotNull @Schema(description = "Its first day", examples = "2012-03-01")
            LocalDate startsOn,

            @Schema(description = "Its last day; left out if that is not known yet", examples = "2013-02-28") @Nullable
            LocalDate endsOn) {}

    record ProgrammeView(
            @Schema(description = "Its id", examples = "0198c4a0-5e1b-7c3d-9f2a-000000000001")
            UUID id,

            @Schema(description = "What it is called in addresses", examples = "little-miracles")
            String slug,

            @Schema(description = "What it is called", examples = "Little Miracles")
            String title,

            @Schema(description = "The time zone of its calendar", examples = "Europe/London")
            String zone,

            @Schema(description = "Its first day", examples = "2012-03-01")
            LocalDate startsOn,

            @Schema(description = "Its last day; left out if that is not known yet", examples = "2013-02-28") @Nullable
            LocalDate endsOn) {
        static ProgrammeView of(Programme programme) {
            return new ProgrammeView(
                    programme.id(),
                    programme.slug(),
                    programme.title(),
                    programme.zone().getId(),
                    programme.startsOn(),
                    programme.endsOn());
        }
    }

    @POST
    @RolesAllowed("programme-admin")
    @Idempotent
    @Operation(
            operationId = "createProgramme",
            summary = "Begin a programme",
            description =
                    "For accounts with the realm role programme-admin; whoever creates it is its first administrator.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public RestResponse<ProgrammeView> create(@Valid @NotNull ProgrammeRequest request) {
        var programme = service.create(request);
        return Responses.created(programme.id(), ProgrammeView.of(programme), programme.version());
    }

    @GET
    @Authenticated
    @Operation(operationId = "listProgrammes", summary = "The programmes in which the caller has a part")
    public RestResponse<List<ProgrammeView>> list(@BeanParam Paging paging) {
        return paging.answer(service.ofCaller(paging).map(ProgrammeView::of));
    }

    @GET
    @Path("/{programmeId}")
    @PermissionsAllowed(Permissions.PROGRAMME_PARTICIPANT)
    @Operation(operationId = "getProgramme", summary = "One programme")
    public RestResponse<ProgrammeView> get(UUID programmeId) {
        var programme = service.get(programmeId);
        return Responses.ok(ProgrammeView.of(programme), programme.version());
    }
}
