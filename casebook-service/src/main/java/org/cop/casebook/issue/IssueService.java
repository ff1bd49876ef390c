package org.cop.casebook.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.cop.casebook.casestudy.CaseStudyLookup;
import org.cop.casebook.clearance.ClearanceRequest;
import org.cop.casebook.clearance.Reviewers;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.kit.access.Caller;
import org.cop.kit.access.Permissions;
import org.cop.kit.access.SitesInReach;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.place.ProgrammeCalendar;
import org.cop.kit.place.Sites;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IssueService {
    private static final Logger LOG = Logger.getLogger(IssueService.class);

    private final IssueRepository issues;
    private final CaseStudyLookup studies;
    private final Sites sites;
    private final ProgrammeCalendar calendar;
    private final Reviewers reviewers;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    IssueService(
            IssueRepository issues,
            CaseStudyLookup studies,
            Sites sites,
            ProgrammeCalendar calendar,
            Reviewers reviewers,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.issues = issues;
        this.studies = studies;
        this.sites = sites;
        this.calendar = calendar;
        this.reviewers = reviewers;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Issue draft(UUID siteId, @Nullable UUID caseStudyId, Issue.Concern concern, @Nullable LocalDate on) {
        var programmeId = sites.requireOpen(siteId).programmeId();
        if (caseStudyId != null && !studies.wasHandedIn(siteId, caseStudyId)) {
            throw RuleBroken.at(
                    "caseStudyId", "case-unknown", "There is no such case at this site, or it was never handed in");
        }
        var day = calendar.day(programmeId, on);
        var issue = Issue.draft(programmeId, siteId, caseStudyId, caller.accountId(), concern, day, clock.instant());
        issues.persist(issue);
        return logged(issue);
    }

    @Transactional
    Issue getAt(UUID siteId, UUID id) {
        return issues.requireAt(siteId, id);
    }

    @Transactional
    Page<Issue> listAt(UUID siteId, IssueFilter filter, Paging paging) {
        return issues.ofSite(siteId, filter, paging);
    }

    @Transactional
    Issue raise(
            UUID siteId,
            UUID id,
            @Nullable String ifMatch,
            Checklist checklist,
            Collection<String> falseAlarms,
            @Nullable LocalDate on) {
        var programmeId = sites.requireOpen(siteId).programmeId();
        var issue = issues.requireAt(siteId, id);
        ETags.requireRead(ifMatch, issue.version());
        var review = reviewers.atSite(programmeId, siteId, Audience.COMMISSIONER, checklist);
        IssueRaised raised = issue.raise(review, calendar.day(programmeId, on));
        IdentifyingWords.requireNone(raised, falseAlarms);
        if (!falseAlarms.isEmpty()) { // codes, and by whom stands in the clearance
            LOG.infof("Of issue %s its second reader says that these findings are none: %s", id, falseAlarms);
        }
        outbox.publish(raised);
        return logged(issue);
    }

    @Transactional
    Issue getRaised(UUID programmeId, UUID id) {
        return issues.requireRaised(programmeId, id);
    }

    @Transactional
    Issue acknowledge(UUID programmeId, UUID id, @Nullable String ifMatch, @Nullable LocalDate on) {
        var issue = asSeen(issues.requireRaised(programmeId, id), ifMatch);
        outbox.publish(issue.acknowledge(calendar.day(programmeId, on)));
        return logged(issue);
    }

    /** Also when the site is closed: who asked is owed an answer. */
    @Transactional
    Issue answer(
            UUID programmeId,
            UUID id,
            @Nullable String ifMatch,
            Decision decision,
            String text,
            @Nullable LocalDate on) {
        var issue = asSeen(issues.requireRaised(programmeId, id), ifMatch);
        LocalDate day = calendar.day(programmeId, on);
        issue.answer(caller.accountId(), decision, text, day);
        // Now, while whoever answers can still find other words: an answer that is given stands.
        IdentifyingWords.requireNone(text, day);
        return logged(issue);
    }

    /** The answers that the caller reads before they are cleared (docs/second-reader.md). */
    private SitesInReach answersInSight(UUID programmeId) {
        return caller.sitesWith(Permissions.SITE_ANSWERS, programmeId);
    }

    @Transactional
    Issue getAnswered(UUID programmeId, UUID id) {
        return issues.requireAnswered(programmeId, answersInSight(programmeId), id);
    }

    @Transactional
    Page<Issue> listAnswered(UUID programmeId, @Nullable Boolean cleared, Paging paging) {
        return issues.answered(programmeId, answersInSight(programmeId), cleared, paging);
    }

    @Transactional
    Issue clearAnswer(UUID programmeId, UUID id, @Nullable String ifMatch, ClearanceRequest request) {
        var issue = issues.requireAnswered(programmeId, answersInSight(programmeId), id);
        ETags.requireRead(ifMatch, issue.version());
        boolean isForMore = !issue.isAnswerClearedFor(request.audience());
        IssueAnswered cleared = issue.clearAnswer(reviewers.inProgramme(request.audience(), request.checklist()));
        if (isForMore) { // from those who had it, it can be taken away whatever it holds
            IdentifyingWords.requireNone(cleared.answer(), cleared.on());
        }
        outbox.publish(cleared);
        issues.raiseVersion(issue);
        LOG.infof("The answer to issue %s is cleared for %s", id, request.audience());
        return issue;
    }

    private static Issue asSeen(Issue issue, @Nullable String ifMatch) {
        ETags.requireIfSent(ifMatch, issue.version());
        return issue;
    }

    /** Neither who nor which case: the log must not say what the interface keeps to itself. */
    private static Issue logged(Issue issue) {
        LOG.infof("Issue %s is %s", issue.id(), issue.state());
        return issue;
    }
}
