package org.cop.meeting.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.MeetingEvent.Helpfulness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Action")
record ActionView(
        UUID id,
        UUID siteId,
        @Schema(description = "The meeting that agreed it") UUID meetingId,
        String objective,
        List<String> ownerRoles,
        @Nullable LocalDate dueOn,
        @Nullable UUID caseStudyId,
        @Schema(description = "The day it was agreed") LocalDate on,

        @Schema(description = "OPEN until a later meeting has heard what came of it")
        Action.State state,

        @Schema(description = "Oldest first; more than one if it was too early to say")
        List<FeedbackView> feedback) {

    @Schema(name = "Feedback")
    record FeedbackView(
            @Schema(description = "The meeting that heard it")
            UUID meetingId,

            boolean tried,
            Helpfulness helpful,
            @Nullable String comment,
            LocalDate on) {
        static FeedbackView of(Feedback feedback) {
            return new FeedbackView(
                    feedback.meetingId(), feedback.tried(), feedback.helpful(), feedback.comment(), feedback.heardOn());
        }
    }

    static ActionView of(Action action) {
        return new ActionView(
                action.id(),
                action.siteId(),
                action.meetingId(),
                action.objective(),
                action.ownerRoles(),
                action.dueOn(),
                action.caseStudyId(),
                action.agreedOn(),
                action.state(),
                action.feedback().stream().map(FeedbackView::of).toList());
    }
}
