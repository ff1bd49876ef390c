package org.cop.newsletter.activity;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened in a month, before anybody makes an edition of it. For editors and administrators. */
@Path("/api/v1/programmes/{programmeId}/activities")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Activity")
public class ActivityResource {
    private final KnownActivities activities;

    ActivityResource(KnownActivities activities) {
        this.activities = activities;
    }

    @Schema(name = "Activity")
    record ActivityView(
            @Schema(description = "Id of the activity; the same whichever event about it came first")
            UUID id,

            @Schema(description = "Where it happened; absent for the whole programme") @Nullable
            UUID siteId,

            @Schema(description = "What happened") ActivityKind kind,

            @Schema(description = "The member, meeting, action, case, evidence or issue that it is about")
            UUID subjectId,

            @Schema(description = "The day it happened", examples = "2012-03-14")
            LocalDate on,

            @Schema(description = "The widest audience that it was cleared for")
            Audience audience,

            @Schema(description = "As the programme's own people would read it; absent once withdrawn") @Nullable
            String line,

            @Schema(description = "When it was recorded, which may be long after it happened")
            Instant recordedAt) {
        static ActivityView of(Activity activity) {
            return new ActivityView(
                    activity.id(),
                    activity.siteId(),
                    activity.kind(),
                    activity.subjectId(),
                    activity.on(),
                    activity.audience(),
                    activity.event() == null
                            ? null
                            : ActivityText.of(activity.event(), Audience.PROGRAMME, null, YearMonth.from(activity.on()))
                                    .text(),
                    activity.recordedAt());
        }
    }

    @GET
    @Operation(operationId = "listActivities", summary = "What happened in a month, by day")
    public RestResponse<List<ActivityView>> list(
            UUID programmeId, @RestQuery @Nullable YearMonth month, @BeanParam Paging paging) {
        if (month == null) {
            throw new InvalidRequest("month", "required", "A month like 2012-03");
        }
        return paging.answer(activities.of(programmeId, month, paging).map(ActivityView::of));
    }
}
