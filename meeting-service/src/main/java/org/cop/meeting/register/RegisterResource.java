package org.cop.meeting.register;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.Permissions.SITE_READER;

import io.quarkus.security.PermissionsAllowed;
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
import org.cop.meeting.register.RegisterService.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who came to a meeting. */
@Path("/api/v1/sites/{siteId}/meetings/{id}/register")
@PermissionsAllowed(SITE_READER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
public class RegisterResource {
    private final RegisterService service;

    RegisterResource(RegisterService service) {
        this.service = service;
    }

    record RegisterLine(
            @Schema(description = "A member of the site", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c16") @NotNull
            UUID memberId,

            @Schema(
                    description = "What is recorded of them; NOT_RECORDED never counts as absent",
                    examples = "ATTENDED")
            @NotNull
            AttendanceStatus status) {}

    record RegisterRequest(
            @NotNull
            @Size(max = 200)
            @Schema(
                    description =
                            "Whoever belongs to the site and is left out is not recorded, which never counts as absent")
            List<@Valid @NotNull RegisterLine> entries,

            @Size(max = 300)
            @Schema(
                    description = "Why a register that was recorded changes; needed then, and kept",
                    examples = "Signed the sheet of the other group")
            @Nullable
            String reason) {}

    record RegisterView(
            @Schema(description = "The meeting", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14")
            UUID meetingId,

            @Schema(description = "Absent while nobody has recorded anything", examples = "2012-03-14T16:05:00Z")
            @Nullable
            Instant recordedAt,

            @Schema(description = "How many came", examples = "7")
            int attended,

            @Schema(description = "A line for everybody who belonged to the site on the day of the meeting")
            List<RegisterLine> entries,

            @Schema(description = "How often it was corrected", examples = "0")
            int correctionCount) {

        static RegisterView of(Sheet sheet) {
            return new RegisterView(
                    sheet.meeting().id(),
                    sheet.recordedAt(),
                    Objects.requireNonNullElse(sheet.meeting().attended(), 0),
                    sheet.entries().stream()
                            .map(entry -> new RegisterLine(entry.memberId(), entry.status()))
                            .toList(),
                    sheet.correctionCount());
        }
    }

    record CorrectionView(
            @Schema(description = "Its id", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c17")
            UUID id,

            @Schema(description = "When", examples = "2012-03-15T09:00:00Z")
            Instant correctedAt,

            @Schema(description = "The account that did it", examples = "6f1f3c0e-6b0e-4f7a-9a55-0b6f0f3a2d11")
            String correctedBy,

            @Schema(description = "Why", examples = "Signed the sheet of the other group")
            String reason,

            @Schema(description = "What it changed") List<ChangeView> changes) {

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

    record ChangeView(
            @Schema(description = "A member of the site", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c16")
            UUID memberId,

            @Schema(description = "What the register said before", examples = "ABSENT")
            AttendanceStatus was,

            @Schema(description = "What it has said since", examples = "APOLOGY")
            AttendanceStatus became) {}

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
            summary = "Record the whole register in one request, or correct it",
            description =
                    "From the day of the meeting on. What it says already changes nothing. With If-Match, whoever has not seen the"
                            + " last change gets 412 instead of undoing it.")
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
            summary = "Who corrected the register, when and why, newest first")
    public RestResponse<List<CorrectionView>> corrections(UUID siteId, UUID id, @BeanParam Paging paging) {
        return paging.answer(service.corrections(siteId, id, paging).map(CorrectionView::of));
    }

    private static RestResponse<RegisterView> answer(Sheet sheet) {
        return Responses.ok(RegisterView.of(sheet), sheet.meeting().version());
    }
}
