package org.cop.newsletter.alert;

import static org.cop.kit.access.Permissions.PROGRAMME_COMMISSIONER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.access.Caller;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.web.Responses;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Of which issues a commissioner is alerted. Their own choice alone: nobody sees or changes another's. */
@Path("/api/v1/programmes/{programmeId}/alert-subscription")
@PermissionsAllowed(PROGRAMME_COMMISSIONER)
@Tag(name = "Alert")
public class AlertSubscriptionResource {
    private final AlertSubscriptions subscriptions;
    private final Caller caller;

    AlertSubscriptionResource(AlertSubscriptions subscriptions, Caller caller) {
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    record AlertSubscriptionRequest(
            @NotNull
            @Size(max = 50)
            @Schema(description = "Codes of themes; none means all", examples = "weekend-crises")
            List<@NotNull @Pattern(regexp = TextPatterns.CODE) String> themes,

            @NotNull
            @Size(max = 200)
            @Schema(
                    description = "Sites of the programme; none means all",
                    examples = "[\"018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14\"]")
            List<@NotNull UUID> siteIds,

            @NotNull @Schema(description = "Issues that hurt less are left out")
            Severity minimumSeverity,

            @NotNull
            @Schema(
                    description =
                            "AT_ONCE: within seconds; WEEKLY: on Mondays; MONTHLY: on the day on which editions are sent; NONE")
            Frequency frequency) {}

    @Schema(name = "AlertSubscription")
    record SubscriptionView(
            @Schema(description = "Codes of themes; none means all", examples = "weekend-crises")
            List<String> themes,

            @Schema(description = "Sites of the programme; none means all")
            List<UUID> siteIds,

            @Schema(description = "Issues that hurt less are left out")
            Severity minimumSeverity,

            @Schema(
                    description =
                            "AT_ONCE: within seconds; WEEKLY: on Mondays; MONTHLY: on the day on which editions are sent; NONE")
            Frequency frequency) {
        static SubscriptionView of(AlertSubscription subscription) {
            return new SubscriptionView(
                    subscription.themes(),
                    subscription.siteIds(),
                    subscription.minimumSeverity(),
                    subscription.frequency());
        }
    }

    @GET
    @Operation(operationId = "getAlertSubscription", summary = "Of which issues you are alerted; NONE until you choose")
    public RestResponse<SubscriptionView> get(UUID programmeId) {
        return answer(subscriptions.of(programmeId, caller.accountId()));
    }

    @PUT
    @Operation(operationId = "changeAlertSubscription", summary = "Choose of which issues you are alerted")
    public RestResponse<SubscriptionView> change(
            UUID programmeId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AlertSubscriptionRequest request) {
        return answer(subscriptions.change(
                programmeId,
                caller.accountId(),
                ifMatch,
                request.themes(),
                request.siteIds(),
                request.minimumSeverity(),
                request.frequency()));
    }

    private static RestResponse<SubscriptionView> answer(AlertSubscription subscription) {
        return Responses.ok(SubscriptionView.of(subscription), subscription.version());
    }
}
