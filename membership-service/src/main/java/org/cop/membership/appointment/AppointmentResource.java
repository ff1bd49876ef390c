package org.cop.membership.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.access.Permissions;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.PersonalName;
import org.cop.membership.appointment.AppointmentService.Invited;
import org.cop.membership.erasure.ErasureView;
import org.cop.membership.invitation.InvitationStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programmeId}/appointments")
@PermissionsAllowed(Permissions.PROGRAMME_ADMIN)
@Tag(
        name = "Appointments",
        description = "Roles in the whole programme: administrators, editors, knowledge brokers, commissioners")
public class AppointmentResource {
    private final AppointmentService service;
    private final AppointmentRemoval removal;

    AppointmentResource(AppointmentService service, AppointmentRemoval removal) {
        this.service = service;
        this.removal = removal;
    }

    /** The roles that are held in a programme and not at a site. */
    enum AppointedRole {
        PROGRAMME_ADMIN,
        EDITOR,
        KNOWLEDGE_BROKER,
        COMMISSIONER;

        Role role() {
            return Arrays.stream(Role.values())
                    .filter(role -> of(role).filter(this::equals).isPresent())
                    .findFirst()
                    .orElseThrow();
        }

        /** A new role does not compile before it is said here how somebody comes to hold it. */
        private static Optional<AppointedRole> of(Role role) {
            return switch (role) {
                case PROGRAMME_ADMIN -> Optional.of(PROGRAMME_ADMIN);
                case EDITOR -> Optional.of(EDITOR);
                case KNOWLEDGE_BROKER -> Optional.of(KNOWLEDGE_BROKER);
                case COMMISSIONER -> Optional.of(COMMISSIONER);
                // Invited to a site, by the members' resources.
                case FACILITATOR, MEMBER -> Optional.empty();
            };
        }
    }

    record AppointmentRequest(
            @NotBlank
            @Size(max = PersonalName.LONGEST)
            @Pattern(regexp = TextPatterns.ONE_LINE)
            @PersonalName
            @Schema(description = "What the person is called, as the invitation says it", examples = "Robin Rolle")
            String name,

            @NotBlank
            @Email
            @Size(max = 254)
            @Schema(
                    description = "Where the invitation goes, and with which they sign in",
                    examples = "robin@example.org")
            String email,

            @NotNull @Schema(description = "What they are to be in the programme", examples = "KNOWLEDGE_BROKER")
            AppointedRole role,

            @Schema(description = "The day of the invitation; today if left out", examples = "2012-03-01") @Nullable
            LocalDate on) {}

    record EndingRequest(
            @Schema(description = "The last day; today if left out", examples = "2012-09-30") @Nullable
            LocalDate on) {}

    /** What is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppointmentView(
            @Schema(description = "Its id", examples = "0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f61")
            UUID id,

            @Schema(description = "The programme", examples = "0198c4a0-5e1b-7c3d-9f2a-000000000001")
            UUID programmeId,

            @Schema(description = "What they are in the programme", examples = "KNOWLEDGE_BROKER")
            Role role,

            @Schema(description = "What the person is called; left out after an erasure", examples = "Robin Rolle")
            @Nullable
            String name,

            @Schema(
                    description = "Their address, in small letters; left out after an erasure",
                    examples = "robin@example.org")
            @Nullable
            String email,

            @Schema(description = "How far it has come", examples = "ACTIVE")
            Appointment.State state,

            @Schema(description = "The day of the invitation", examples = "2012-03-01")
            LocalDate invitedOn,

            @Schema(description = "The day they took the role; left out if they have not", examples = "2012-03-08")
            @Nullable
            LocalDate appointedOn,

            @Schema(description = "Their last day; left out if it has not ended", examples = "2012-09-30") @Nullable
            LocalDate endedOn,

            @Schema(description = "How far an open invitation has come") @Nullable
            InvitationStatus invitation) {
        static AppointmentView of(Invited invited) {
            var appointment = invited.appointment();
            return new AppointmentView(
                    appointment.id(),
                    appointment.programmeId(),
                    appointment.role(),
                    appointment.name(),
                    appointment.email(),
                    appointment.state(),
                    appointment.invitedOn(),
                    appointment.appointedOn(),
                    appointment.endedOn(),
                    invited.invitation());
        }
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "appoint",
            summary = "Invite somebody to a role in the programme",
            description = "The invitation goes out by mail.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "201")
    public RestResponse<AppointmentView> invite(UUID programmeId, @Valid @NotNull AppointmentRequest request) {
        var invited = service.invite(programmeId, request);
        var appointment = invited.appointment();
        return Responses.created(appointment.id(), AppointmentView.of(invited), appointment.version());
    }

    @GET
    @Operation(operationId = "listAppointments", summary = "Who holds, or held, a role in the programme")
    public RestResponse<List<AppointmentView>> list(UUID programmeId, @BeanParam Paging paging) {
        return paging.answer(service.list(programmeId, paging).map(AppointmentView::of));
    }

    @GET
    @Path("/{appointmentId}")
    @Operation(operationId = "getAppointment", summary = "One appointment")
    public RestResponse<AppointmentView> get(UUID programmeId, UUID appointmentId) {
        return answer(service.get(programmeId, appointmentId));
    }

    @POST
    @Path("/{appointmentId}/invitation")
    @Idempotent
    @Operation(
            operationId = "sendAppointmentInvitationAgain",
            summary = "Send the invitation again",
            description = "What the earlier mail holds can be used no more.")
    public RestResponse<AppointmentView> sendInvitationAgain(UUID programmeId, UUID appointmentId) {
        return answer(service.sendInvitationAgain(programmeId, appointmentId));
    }

    @POST
    @Path("/{appointmentId}/ending")
    @Idempotent
    @Operation(
            operationId = "endAppointment",
            summary = "Somebody gives the role up",
            description = "Access ends at once. Of somebody who has not answered yet it withdraws the invitation.")
    public RestResponse<AppointmentView> end(
            UUID programmeId, UUID appointmentId, @Valid @NotNull EndingRequest request) {
        return answer(service.end(programmeId, appointmentId, request.on()));
    }

    @POST
    @Path("/{appointmentId}/erasure")
    @Idempotent
    @Operation(
            operationId = "eraseAppointee",
            summary = "Forget who somebody is",
            description =
                    "All that the programme knows of this person under the same account or address, in whatever role: name and address "
                            + "go for good, and with them the account as soon as no role is held with it anywhere. A role that is still held ends. "
                            + "A subscription to the programme's public edition with the same address ends too, if there is one; the answer does "
                            + "not say whether there was.")
    public ErasureView erase(UUID programmeId, UUID appointmentId) {
        return removal.erase(programmeId, appointmentId);
    }

    @DELETE
    @Path("/{appointmentId}")
    @Idempotent
    @Operation(
            operationId = "removeAppointment",
            summary = "Remove an appointment that nobody holds",
            description = "One that was never accepted, was withdrawn or has ended leaves nothing behind.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(UUID programmeId, UUID appointmentId) {
        removal.remove(programmeId, appointmentId);
    }

    private static RestResponse<AppointmentView> answer(Invited invited) {
        return Responses.ok(AppointmentView.of(invited), invited.appointment().version());
    }
}
