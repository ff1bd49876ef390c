package org.cop.newsletter.settings;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cop.kit.web.Responses;
import org.cop.newsletter.settings.NewsletterSettings.Mode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a programme wants its newsletter. For its editors and administrators. */
@Path("/api/v1/programmes/{programmeId}/newsletter-settings")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Settings")
public class SettingsResource {
    private final SettingsService service;

    SettingsResource(SettingsService service) {
        this.service = service;
    }

    /** Days and hours are meant in the programme's zone. */
    record SettingsRequest(
            @NotNull
            @Schema(description = "AUTOMATIC: an edition goes out at its hour when the checks pass. APPROVAL: it waits")
            Mode mode,

            @NotNull
            @Min(1)
            @Max(28)
            @Schema(description = "Day of the month after the edition's on which it goes out", examples = "5")
            Integer sendDay,

            @NotNull
            @Min(0)
            @Max(23)
            @Schema(description = "Hour in the programme's zone at which it goes out", examples = "9")
            Integer sendHour,

            @NotNull
            @Min(0)
            @Max(27)
            @Schema(
                    description = "How many days before sending it is assembled, but never before its month has closed",
                    examples = "3")
            Integer editorialDays) {}

    @Schema(name = "NewsletterSettings")
    record SettingsView(
            @Schema(description = "AUTOMATIC: an edition goes out at its hour when the checks pass. APPROVAL: it waits")
            Mode mode,

            @Schema(description = "Day of the month after the edition's on which it goes out", examples = "5")
            int sendDay,

            @Schema(description = "Hour in the programme's zone at which it goes out", examples = "9")
            int sendHour,

            @Schema(
                    description = "How many days before sending it is assembled, but never before its month has closed",
                    examples = "3")
            int editorialDays) {
        static SettingsView of(NewsletterSettings settings) {
            return new SettingsView(settings.mode(), settings.sendDay(), settings.sendHour(), settings.editorialDays());
        }
    }

    @GET
    @Operation(operationId = "getNewsletterSettings", summary = "How the programme wants its newsletter")
    public RestResponse<SettingsView> get(UUID programmeId) {
        var settings = service.of(programmeId);
        return Responses.ok(SettingsView.of(settings), settings.version());
    }

    @PUT
    @Operation(operationId = "changeNewsletterSettings", summary = "Change how the programme wants its newsletter")
    public RestResponse<SettingsView> change(
            UUID programmeId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull SettingsRequest request) {
        var settings = service.change(
                programmeId, ifMatch, request.mode(), request.sendDay(), request.sendHour(), request.editorialDays());
        return Responses.ok(SettingsView.of(settings), settings.version());
    }
}
