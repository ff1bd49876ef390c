package org.cop.membership.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.access.Permissions;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.Texts;
import org.cop.membership.appointment.AppointmentService.Invited;
import org.cop.membership.invitation.InvitationStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    AppointmentResource(AppointmentService service) {
        this.service = service;
    }

    /** The roles that are held in a programme and not at a site. */
    enum AppointedRole {
        PROGRAMME_ADMIN(Role.PROGRAMME_ADMIN),
        EDITOR(Role.EDITOR),
        KNOWLEDGE_BROKER(Role.KNOWLEDGE_BROKER),
        COMMISSIONER(Role.COMMISSIONER);

        private final Role role;

        AppointedRole(Role role) {
            this.role = role;
        }

        Role role() {
            return role;
        }
    }

    /** @param on the day of the invitation; today if absent */
    record NewAppointment(
            @NotBlank @Size(max = 120) @Pattern(regexp = Texts.ONE_LINE)
            String name,

            @NotNull @Size(max = 254) @Pattern(regexp = Texts.EMAIL)
            String email,

            @NotNull AppointedRole role,
            @Nullable LocalDate on) {}

    /** @param on the last day; today if absent */
    record Ending(@Nullable LocalDate on) {}

    /**
     * What is not known is left out.
     *
     * @param name left out of the programme's first administrator, who was not invited
     * @param invitation how far an open invitation has come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppointmentView(
            UUID id,
            UUID programmeId,
            Role role,
            @Nullable String name,
            @Nullable String email,
            Appointment.State state,
            LocalDate invitedOn,
            @Nullable LocalDate appointedOn,
            @Nullable LocalDate endedOn,
            @Nullable InvitationStatus invitation) {
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
    public RestResponse<AppointmentView> invite(UUID programmeId, @Valid @NotNull NewAppointment request) {
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
    public RestResponse<AppointmentView> end(UUID programmeId, UUID appointmentId, @Valid @NotNull Ending request) {
        return answer(service.end(programmeId, appointmentId, request.on()));
    }

    private static RestResponse<AppointmentView> answer(Invited invited) {
        return Responses.ok(AppointmentView.of(invited), invited.appointment().version());
    }
}
