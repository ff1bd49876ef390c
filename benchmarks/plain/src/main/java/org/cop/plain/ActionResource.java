package org.cop.plain;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes the request that the meeting service takes, and answers it the same. */
@Path("/api/v1/sites/{siteId}/meetings/{meetingId}/actions")
@Authenticated
public class ActionResource {
    private final ActionService actions;
    private final Emitter<Record<String, ActionAgreed>> events;

    ActionResource(ActionService actions, @Channel("agreed") Emitter<Record<String, ActionAgreed>> events) {
        this.actions = actions;
        this.events = events;
    }

    record ActionRequest(
            @NotBlank @Size(max = 500) String objective,

            @NotNull @Size(min = 1, max = 6) List<@NotBlank @Size(max = 120) String> ownerRoles,

            @Nullable LocalDate dueOn,
            @Nullable LocalDate on) {}

    record ActionView(
            UUID id,
            UUID siteId,
            UUID meetingId,
            String objective,
            List<String> ownerRoles,
            @Nullable LocalDate dueOn,
            LocalDate on) {}

    /** Saves, then sends: what dies between the two has saved and never sends. */
    @POST
    @Blocking
    public RestResponse<ActionView> agree(UUID siteId, UUID meetingId, @Valid @NotNull ActionRequest request) {
        LocalDate on = Objects.requireNonNullElseGet(request.on(), () -> LocalDate.now(Clock.systemUTC()));
        Action action = new Action(siteId, meetingId, request.objective(), request.ownerRoles(), request.dueOn(), on);
        actions.save(action);
        ActionAgreed event = action.agreed();
        events.send(Record.of(event.actionId().toString(), event));
        return RestResponse.status(RestResponse.Status.CREATED, action.view());
    }
}
