package org.cop.casebook.casestudy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.casebook.casestudy.CaseStudyListResource.CaseStudyLine;
import org.cop.casebook.clearance.ClearanceRequest;
import org.cop.casebook.clearance.Reviewers;
import org.cop.casebook.upstream.KnownMeetings;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.access.Caller;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.place.ProgrammeCalendar;
import org.cop.kit.place.Sites;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CaseStudyService {
    private static final Logger LOG = Logger.getLogger(CaseStudyService.class);

    private final CaseStudyRepository studies;
    private final Sites sites;
    private final KnownMeetings meetings;
    private final ProgrammeCalendar calendar;
    private final Reviewers reviewers;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    CaseStudyService(
            CaseStudyRepository studies,
            Sites sites,
            KnownMeetings meetings,
            ProgrammeCalendar calendar,
            Reviewers reviewers,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.studies = studies;
        this.sites = sites;
        this.meetings = meetings;
        this.calendar = calendar;
        this.reviewers = reviewers;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CaseStudy draft(UUID siteId, CaseContent content) {
        var programmeId = sites.requireOpen(siteId).programmeId();
        var study = CaseStudy.draft(programmeId, siteId, caller.accountId(), content, clock.instant());
        studies.persist(study);
        return logged(study);
    }

    @Transactional
    CaseStudy get(UUID siteId, UUID id) {
        return studies.require(siteId, id, caller.accountId());
    }

    @Transactional
    Page<CaseStudyLine> list(UUID siteId, @Nullable CaseState state, Paging paging) {
        return studies.list(siteId, caller.accountId(), state, paging);
    }

    @Transactional
    Page<CaseText> revisions(UUID siteId, UUID id, Paging paging) {
        var study = studies.require(siteId, id, caller.accountId());
        int from = study.readableText().isEmpty() ? Integer.MAX_VALUE : study.firstRevisionFor(caller.accountId());
        return studies.revisions(study.id(), from, paging);
    }

    @Transactional
    CaseStudy edit(UUID siteId, UUID id, @Nullable String ifMatch, CaseContent content) {
        sites.requireOpen(siteId);
        var study = get(siteId, id);
        ETags.require(ifMatch, study.version());
        study.edit(caller.accountId(), content, clock.instant());
        return logged(study);
    }

    @Transactional
    CaseStudy handIn(UUID siteId, UUID id, @Nullable String ifMatch) {
        var study = toBeMoved(siteId, id, ifMatch);
        study.handIn();
        return logged(study);
    }

    @Transactional
    CaseStudy clear(UUID siteId, UUID id, @Nullable String ifMatch, ClearanceRequest request) {
        var programmeId = sites.requireOpen(siteId).programmeId();
        var study = get(siteId, id);
        ETags.requireRead(ifMatch, study.version());
        var writers = studies.writersNotYetReadFor(request.audience(), study);
        study.clear(reviewers.atSite(programmeId, siteId, request.audience(), request.checklist()), writers);
        return logged(study);
    }

    @Transactional
    CaseStudy present(UUID siteId, UUID id, @Nullable String ifMatch, UUID meetingId) {
        var study = toBeMoved(siteId, id, ifMatch);
        var day = meetings.dayOf(siteId, meetingId)
                .orElseThrow(() -> RuleBroken.at(
                        "meetingId", "meeting-unknown", "There is no such meeting of this site, or it was cancelled"));
        if (day.isAfter(calendar.today(study.programmeId()))) {
            throw RuleBroken.at("meetingId", "date-in-future", "That meeting is still to come");
        }
        outbox.publish(study.present(meetingId, day));
        return logged(study);
    }

    @Transactional
    CaseStudy followUp(UUID siteId, UUID id, @Nullable String ifMatch, @Nullable LocalDate on) {
        var study = toBeMoved(siteId, id, ifMatch);
        study.followUp(calendar.day(study.programmeId(), on));
        return logged(study);
    }

    @Transactional
    CaseStudy writeUp(
            UUID siteId,
            UUID id,
            @Nullable String ifMatch,
            String learning,
            @Nullable String commissionerIssues,
            Outcome outcome,
            @Nullable LocalDate on) {
        var study = toBeMoved(siteId, id, ifMatch);
        var day = calendar.day(study.programmeId(), on);
        study.writeUp(caller.accountId(), learning, commissionerIssues, outcome, day, clock.instant());
        return logged(study);
    }

    @Transactional
    CaseStudy publish(UUID siteId, UUID id, @Nullable String ifMatch, @Nullable LocalDate on) {
        var study = toBeMoved(siteId, id, ifMatch);
        outbox.publish(study.publish(calendar.day(study.programmeId(), on)));
        return logged(study);
    }

    /** Also where the site is closed: whoever is recognised in a published case need not wait for a site to open again. */
    @Transactional
    CaseStudy withdraw(
            UUID siteId, UUID id, @Nullable String ifMatch, @Nullable String reason, @Nullable LocalDate on) {
        var study = asSeen(siteId, id, ifMatch);
        study.withdraw(reason, calendar.day(study.programmeId(), on)).ifPresent(outbox::publish);
        return logged(study);
    }

    private CaseStudy toBeMoved(UUID siteId, UUID id, @Nullable String ifMatch) {
        sites.requireOpen(siteId);
        return asSeen(siteId, id, ifMatch);
    }

    private CaseStudy asSeen(UUID siteId, UUID id, @Nullable String ifMatch) {
        var study = get(siteId, id);
        ETags.requireIfSent(ifMatch, study.version());
        return study;
    }

    private static CaseStudy logged(CaseStudy study) {
        LOG.infof("Case study %s is %s", study.id(), study.state());
        return study;
    }
}
