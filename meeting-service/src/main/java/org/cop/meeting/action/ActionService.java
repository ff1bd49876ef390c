package org.cop.meeting.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.place.RecordedDay;
import org.cop.kit.place.Site;
import org.cop.kit.place.Sites;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.meeting.meeting.MeetingBrief;
import org.cop.meeting.meeting.Meetings;
import org.cop.meeting.upstream.KnownCaseStudies;
import org.hibernate.Hibernate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Agreeing what is tried, and noting what came of it. */
@ApplicationScoped
class ActionService {
    private static final Logger LOG = Logger.getLogger(ActionService.class);

    private final ActionRepository actions;
    private final Meetings meetings;
    private final KnownCaseStudies caseStudies;
    private final Sites sites;
    private final Outbox outbox;
    private final Clock clock;

    ActionService(
            ActionRepository actions,
            Meetings meetings,
            KnownCaseStudies caseStudies,
            Sites sites,
            Outbox outbox,
            Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.caseStudies = caseStudies;
        this.sites = sites;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Action agree(
            UUID siteId,
            UUID meetingId,
            String objective,
            List<String> ownerRoles,
            @Nullable LocalDate dueOn,
            @Nullable UUID caseStudyId,
            @Nullable LocalDate on) {
        Site site = sites.requireOpen(siteId);
        LocalDate today = site.today(clock);
        MeetingBrief meeting = meetings.takenPlace(siteId, meetingId, today).orElseThrow(NotFoundException::new);
        LocalDate agreedOn = dayAt(meeting, on, today);
        if (dueOn != null && dueOn.isBefore(agreedOn)) {
            throw new InvalidRequest("dueOn", "before-agreed", "An action is due after it was agreed");
        }
        if (caseStudyId != null && !caseStudies.isOf(siteId, caseStudyId)) {
            throw RuleBroken.at("caseStudyId", "case-unknown", "No such case was presented at the site");
        }
        Action action = new Action(Ids.next(), site, meeting, objective, ownerRoles, dueOn, caseStudyId, agreedOn);
        actions.persist(action);
        outbox.publish(action.agreed());
        LOG.infof("Action %s of meeting %s agreed", action.id(), meetingId);
        return action;
    }

    @Transactional
    Action feedBack(
            UUID siteId,
            UUID id,
            UUID meetingId,
            boolean tried,
            @Nullable Helpfulness said,
            @Nullable String comment,
            @Nullable LocalDate on) {
        Helpfulness helpful = tried || said != null ? said : Helpfulness.TOO_EARLY;
        if (helpful == null) {
            throw new InvalidRequest("helpful", "required", "Of what was tried it is said whether it helped");
        }
        if (!tried && (helpful == Helpfulness.YES || helpful == Helpfulness.PARTLY)) {
            throw new InvalidRequest("helpful", "not-tried", "What was not tried cannot have helped");
        }
        Site site = sites.requireOpen(siteId);
        Action action = withFeedback(actions.lock(siteId, id));
        LocalDate today = site.today(clock);
        MeetingBrief givenAt = meetings.takenPlace(siteId, meetingId, today)
                .orElseThrow(() -> RuleBroken.at("meetingId", "meeting-unknown", "The site has no such meeting"));
        MeetingBrief agreedAt = meetings.of(siteId, action.meetingId()).orElseThrow();
        outbox.publish(
                action.feedBack(Ids.next(), agreedAt, givenAt, tried, helpful, comment, dayAt(givenAt, on, today)));
        LOG.infof("Action %s fed back at meeting %s: %s", id, meetingId, action.state());
        return action;
    }

    /** What is said at a meeting is said on its day, unless the caller knows of another one since. */
    private static LocalDate dayAt(MeetingBrief meeting, @Nullable LocalDate on, LocalDate today) {
        if (on == null) {
            return meeting.day();
        }
        RecordedDay.requireNotInFuture(on, today);
        if (on.isBefore(meeting.day())) {
            throw new InvalidRequest("on", "before-meeting", "The meeting was on " + meeting.day());
        }
        return on;
    }

    @Transactional
    Action get(UUID siteId, UUID id) {
        return withFeedback(actions.require(siteId, id));
    }

    @Transactional
    Page<Action> list(UUID siteId, Action.@Nullable State state, Paging paging) {
        return actions.page(siteId, state, paging).map(ActionService::withFeedback);
    }

    /** None while the site is open: then they are for its people alone. */
    @Transactional
    Page<Action> listOfClosedSite(UUID siteId, Paging paging) {
        // Asked for in any case, so that a limit or a cursor that is none is refused at an open site too.
        Page<Action> actions = list(siteId, null, paging);
        return sites.require(siteId).closed() ? actions : new Page<>(List.of(), null);
    }

    @Transactional
    Page<Action> listOfMeeting(UUID siteId, UUID meetingId, Paging paging) {
        if (meetings.of(siteId, meetingId).isEmpty()) {
            throw new NotFoundException();
        }
        return actions.pageOfMeeting(siteId, meetingId, paging).map(ActionService::withFeedback);
    }

    /** Read here, for a whole page at once: the session ends with the transaction. */
    private static Action withFeedback(Action action) {
        Hibernate.initialize(action.feedback());
        return action;
    }
}
