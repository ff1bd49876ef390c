package org.cop.casebook.casestudy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * On which days a case took its steps. None is before the one that came before it (409 {@code date-before-previous-step}).
 *
 * @param presentedKind what was published as presented: the text may change after it, and is gone some day
 * @param withdrawalReason for the people of the site
 */
@Embeddable
record CaseSteps(
        @Nullable UUID meetingId,
        @Enumerated(EnumType.STRING) @Nullable CaseKind presentedKind,
        @Nullable LocalDate presentedOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate writtenUpOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {
    static final CaseSteps NONE = new CaseSteps(null, null, null, null, null, null, null, null);

    CaseSteps presented(UUID meeting, CaseKind kind, LocalDate on) {
        return new CaseSteps(meeting, kind, on, null, null, null, null, null);
    }

    CaseSteps followedUp(LocalDate on) {
        requireNotBefore(presentedOn, on);
        return new CaseSteps(meetingId, presentedKind, presentedOn, on, null, null, null, null);
    }

    CaseSteps writtenUp(LocalDate on) {
        requireNotBefore(followedUpOn, on);
        return new CaseSteps(meetingId, presentedKind, presentedOn, followedUpOn, on, null, null, null);
    }

    CaseSteps published(LocalDate on) {
        requireNotBefore(writtenUpOn, on);
        return new CaseSteps(meetingId, presentedKind, presentedOn, followedUpOn, writtenUpOn, on, null, null);
    }

    CaseSteps withdrawn(LocalDate on, @Nullable String reason) {
        requireNotBefore(publishedOn, on);
        return new CaseSteps(meetingId, presentedKind, presentedOn, followedUpOn, writtenUpOn, publishedOn, on, reason);
    }

    private static void requireNotBefore(@Nullable LocalDate earlierStep, LocalDate on) {
        if (earlierStep != null && on.isBefore(earlierStep)) {
            throw RuleBroken.at("on", "date-before-previous-step", "The step before was on " + earlierStep);
        }
    }

    /** Says nothing: what is printed ends in a log. */
    @Override
    public String toString() {
        return "CaseSteps";
    }
}
