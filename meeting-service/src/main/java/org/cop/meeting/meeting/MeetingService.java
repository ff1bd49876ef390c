package org.cop.meeting.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.MeetingEvent;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.place.Site;
import org.cop.kit.place.Sites;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What people do with meetings: plan, move, cancel, hold. */
@ApplicationScoped
class MeetingService {
    private static final Logger LOG = Logger.getLogger(MeetingService.class);
    private static final LocalDate THE_BEGINNING = LocalDate.of(1, 1, 1);

    private final MeetingRepository meetings;
    private final Sites sites;
    private final Outbox outbox;
    private final Clock clock;

    MeetingService(MeetingRepository meetings, Sites sites, Outbox outbox, Clock clock) {
        this.meetings = meetings;
        this.sites = sites;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Meeting schedule(UUID siteId, LocalDateTime start, Duration length, @Nullable String place) {
        Site site = sites.requireOpen(siteId);
        Slot slot = Slot.of(start, length, site.zone(), "startsAt");
        return plan(site, List.of(slot), place, null, "startsAt").getFirst();
    }

    /** One transaction for all: a series is planned as a whole or not at all. */
    @Transactional
    List<Meeting> scheduleSeries(UUID siteId, LocalDateTime first, int count, Duration length, @Nullable String place) {
        Site site = sites.requireOpen(siteId);
        List<Slot> slots = MonthlySeries.from(first, count).stream()
                .map(start -> Slot.of(start, length, site.zone(), "firstStartsAt"))
                .toList();
        return plan(site, slots, place, Ids.next(), "firstStartsAt");
    }

    private List<Meeting> plan(
            Site site, List<Slot> slots, @Nullable String place, @Nullable UUID seriesId, String field) {
        requireFree(site, slots, Paging.BEFORE_ALL, field);
        List<Meeting> planned = slots.stream()
                .map(slot -> new Meeting(Ids.next(), site, slot, place, seriesId))
                .toList();
        meetings.persist(planned);
        outbox.publishAll(planned.stream().map(Meeting::scheduled).toList());
        planned.forEach(meeting -> LOG.infof("Meeting %s of site %s scheduled", meeting.id(), site.id()));
        return planned;
    }

    /** Of two who plan the same at the same moment the unique index catches the second. */
    private void requireFree(Site site, List<Slot> slots, UUID but, String field) {
        if (meetings.meetsAt(site.id(), slots.stream().map(Slot::startsAt).toList(), but)) {
            throw RuleBroken.at(field, "already-scheduled", "The site has a meeting at that time already");
        }
    }

    @Transactional
    Page<Meeting> list(Site site, @Nullable LocalDate from, Paging paging) {
        LocalDate first = from == null ? THE_BEGINNING : from;
        return meetings.page(site.id(), first.atStartOfDay(site.zone()).toInstant(), paging);
    }

    @Transactional
    Meeting get(UUID siteId, UUID id) {
        return meetings.require(siteId, id);
    }

    /** @param place null: not decided */
    @Transactional
    Meeting move(
            UUID siteId,
            UUID id,
            @Nullable String ifMatch,
            LocalDateTime start,
            Duration length,
            @Nullable String place) {
        Site site = sites.requireOpen(siteId);
        Meeting meeting = meetings.lock(siteId, id);
        ETags.require(ifMatch, meeting.version());
        Slot slot = Slot.of(start, length, site.zone(), "startsAt");
        requireFree(site, List.of(slot), id, "startsAt");
        meeting.move(slot, place).ifPresent(moved -> {
            outbox.publish(moved);
            LOG.infof("Meeting %s of site %s moved", id, siteId);
        });
        return meeting;
    }

    @Transactional
    Meeting cancel(UUID siteId, UUID id, String reason) {
        sites.requireOpen(siteId);
        Meeting meeting = meetings.lock(siteId, id);
        outbox.publish(meeting.cancel(reason));
        LOG.infof("Meeting %s of site %s cancelled", id, siteId);
        return meeting;
    }

    /**
     * The meeting took place. Of a site one at a time, for they are numbered by date; whoever is entered late moves the later ones up. A
     * second time changes nothing.
     *
     * @param registerKept whether it is held by its register; false where nobody kept one
     */
    @Transactional
    Meeting hold(UUID siteId, UUID id, boolean registerKept) {
        Site site = sites.lockOpen(siteId);
        Meeting meeting = meetings.lock(siteId, id);
        if (meeting.isHeld()) {
            return meeting;
        }
        // All rows are locked before the first event is published: whoever corrects the register of one of them locks
        // in the
        // same order.
        List<Meeting> later = meetings.lockHeldAfter(meeting);
        int number = meetings.heldBefore(meeting) + 1;
        LocalDate today = site.today(clock);
        List<MeetingEvent> events = new ArrayList<>();
        events.add(registerKept ? meeting.hold(number, today) : meeting.holdWithoutRegister(number, today));
        for (Meeting one : later) {
            events.add(one.renumber(++number));
        }
        outbox.publishAll(events);
        LOG.infof("Meeting %s of site %s held", id, siteId);
        return meeting;
    }
}
