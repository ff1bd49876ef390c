package org.cop.casebook.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.casebook.casestudy.CaseStudyLookup;
import org.cop.casebook.clearance.ClearanceRequest;
import org.cop.casebook.clearance.Reviewers;
import org.cop.events.Audience;
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
class EvidenceService {
    private static final Logger LOG = Logger.getLogger(EvidenceService.class);

    private final EvidenceRepository evidence;
    private final AttachmentRepository attachments;
    private final CaseStudyLookup studies;
    private final Sites sites;
    private final ProgrammeCalendar calendar;
    private final Reviewers reviewers;
    private final Outbox outbox;
    private final Caller caller;

    EvidenceService(
            EvidenceRepository evidence,
            AttachmentRepository attachments,
            CaseStudyLookup studies,
            Sites sites,
            ProgrammeCalendar calendar,
            Reviewers reviewers,
            Outbox outbox,
            Caller caller) {
        this.evidence = evidence;
        this.attachments = attachments;
        this.studies = studies;
        this.sites = sites;
        this.calendar = calendar;
        this.reviewers = reviewers;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What somebody asked for is there now; whether it had to be made. */
    record Found<T>(T what, boolean isNew) {}

    @Transactional
    Found<UsedEvidence> add(UUID programmeId, Evidence.Work work, @Nullable LocalDate on) {
        var added = new Evidence(programmeId, work, caller.accountId(), calendar.day(programmeId, on));
        var doi = work.doi();
        if (doi != null) {
            evidence.reserve(programmeId, doi);
            var same = evidence.byDoi(programmeId, doi);
            if (same.isPresent()) {
                return new Found<>(evidence.used(same.get().id()), false);
            }
        }
        evidence.persist(added);
        outbox.publish(added.added());
        LOG.infof("Evidence %s added", added.id());
        return new Found<>(new UsedEvidence(added, 0), true);
    }

    /** For whoever looks after the programme or one of its sites, which the clearance is asked of. */
    @Transactional
    UsedEvidence clear(UUID programmeId, UUID id, @Nullable String ifMatch, ClearanceRequest request) {
        var item = evidence.ofProgramme(programmeId, id).orElseThrow(NotFoundException::new);
        ETags.requireRead(ifMatch, item.version());
        outbox.publish(item.clear(reviewers.inProgramme(request.audience(), request.checklist())));
        LOG.infof("Evidence %s cleared for %s", id, request.audience());
        return evidence.used(id);
    }

    @Transactional
    UsedEvidence get(UUID programmeId, UUID id, Audience reader) {
        return evidence.readable(programmeId, id, reader.readable()).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<UsedEvidence> list(UUID programmeId, Audience reader, Paging paging) {
        return evidence.readable(programmeId, reader.readable(), paging);
    }

    @Transactional
    Found<Attachment> attach(UUID siteId, UUID caseStudyId, UUID evidenceId, @Nullable LocalDate on) {
        var programmeId = sites.requireOpen(siteId).programmeId();
        studies.requireNotWithdrawn(siteId, caseStudyId);
        var day = calendar.day(programmeId, on);
        var item = evidence.ofProgramme(programmeId, evidenceId)
                .orElseThrow(() -> RuleBroken.at(
                        "evidenceId", "evidence-unknown", "There is no such evidence in the site's programme"));
        var before = attachments.of(caseStudyId, item);
        if (before.isPresent()) {
            return new Found<>(before.get(), false);
        }
        var attachment = new Attachment(caseStudyId, item, caller.accountId(), day);
        attachments.persist(attachment);
        outbox.publish(item.attached(siteId, day));
        LOG.infof("Evidence %s attached to case study %s", evidenceId, caseStudyId);
        return new Found<>(attachment, true);
    }

    @Transactional
    Page<Attachment> attached(UUID siteId, UUID caseStudyId, Paging paging) {
        studies.require(siteId, caseStudyId);
        return attachments.list(caseStudyId, paging);
    }
}
