package org.cop.meeting.meeting;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.Permissions.SITE_READER;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent.Entry;
import org.cop.kit.web.Responses;
import org.cop.kit.web.paging.Paging;
import org.cop.meeting.meeting.RegisterService.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who came to a meeting. */
@Path("/api/v1/sites/{siteId}/meetings/{id}/register")
@PermissionsAllowed(SITE_READER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Register")
public class RegisterResource {
    private final RegisterService service;

    RegisterResource(RegisterService service) {
        this.service = service;
    }

    @Schema(name = "RegisterLine")
    record Line(@NotNull UUID memberId, @NotNull AttendanceStatus status) {}

    @Schema(name = "NewRegister")
    record RegisterRequest(
            @NotNull
            @Size(max = 200)
            @Schema(
                    description =
                            "Whoever belongs to the site and is left out is not recorded, which never counts as absent")
            List<@Valid @NotNull Line> entries,

            @Size(max = 300)
            @Schema(description = "Why a register that was recorded changes; needed then, and kept")
            @Nullable
            String reason) {}

    @Schema(name = "Register")
    record RegisterView(
            UUID meetingId,

            @Schema(description = "Absent while nobody has recorded anything") @Nullable
            Instant recordedAt,

            @Schema(description = "How many came") int attended,

            @Schema(description = "A line for everybody who belonged to the site on the day of the meeting")
            List<Line> entries,

            @Schema(description = "How often it was put right")
            int correctionsKept) {

        static RegisterView of(Sheet sheet) {
            return new RegisterView(
                    sheet.meeting().id(),
                    sheet.recordedAt(),
                    Objects.requireNonNullElse(sheet.meeting().attended(), 0),
                    sheet.entries().stream()
                            .map(entry -> new Line(entry.memberId(), entry.status()))
                            .toList(),
                    sheet.correctionsKept());
        }
    }

    @Schema(name = "RegisterCorrection")
    record CorrectionView(
            UUID id,
            Instant correctedAt,
            @Schema(description = "The account that did it") String correctedBy,
            String reason,
            List<ChangeView> changes) {

        static CorrectionView of(RegisterCorrection correction) {
            return new CorrectionView(
                    correction.id(),
                    correction.correctedAt(),
                    correction.correctedBy(),
                    correction.reason(),
                    correction.changes().stream()
                            .map(change -> new ChangeView(change.memberId(), change.was(), change.became()))
                            .sorted(Comparator.comparing(ChangeView::memberId))
                            .toList());
        }
    }

    @Schema(name = "RegisterChange")
    record ChangeView(UUID memberId, AttendanceStatus was, AttendanceStatus became) {}

    @GET
    @Operation(
            operationId = "getRegister",
            summary = "The register of a meeting",
            description = "Before it is recorded, with everybody on it and nobody recorded: a form to fill in.")
    public RestResponse<RegisterView> get(UUID siteId, UUID id) {
        return answer(service.get(siteId, id));
    }

    @PUT
    @PermissionsAllowed(SITE_FACILITATOR)
    @Operation(
            operationId = "recordRegister",
            summary = "Record the whole register in one request, or put it right",
            description =
                    "From the day of the meeting on. What it says already changes nothing. With If-Match, whoever has not seen the"
                            + " last change is told instead of undoing it.")
    public RestResponse<RegisterView> record(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RegisterRequest request) {
        List<Entry> lines = request.entries().stream()
                .map(line -> new Entry(line.memberId(), line.status()))
                .toList();
        return answer(service.record(siteId, id, ifMatch, lines, request.reason()));
    }

    @GET
    @Path("/corrections")
    @PermissionsAllowed(SITE_FACILITATOR)
    @Operation(
            operationId = "listRegisterCorrections",
            summary = "Who put the register right, when and why, newest first")
    public RestResponse<List<CorrectionView>> corrections(UUID siteId, UUID id, @BeanParam Paging paging) {
        return paging.answer(service.corrections(siteId, id, paging).map(CorrectionView::of));
    }

    private static RestResponse<RegisterView> answer(Sheet sheet) {
        return Responses.ok(RegisterView.of(sheet), sheet.meeting().version());
    }
}
