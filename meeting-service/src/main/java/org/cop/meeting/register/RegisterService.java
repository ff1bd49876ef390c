package org.cop.meeting.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.kit.access.Caller;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.place.Site;
import org.cop.kit.place.Sites;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.meeting.meeting.Meeting;
import org.cop.meeting.meeting.Meetings;
import org.cop.meeting.upstream.Roster;
import org.hibernate.Hibernate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Recording who came, and correcting it. */
@ApplicationScoped
class RegisterService {
    private static final Logger LOG = Logger.getLogger(RegisterService.class);

    private final Meetings meetings;
    private final RegisterRepository registers;
    private final Roster roster;
    private final Sites sites;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RegisterService(
            Meetings meetings,
            RegisterRepository registers,
            Roster roster,
            Sites sites,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.meetings = meetings;
        this.registers = registers;
        this.roster = roster;
        this.sites = sites;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The register as it stands, with a line for everybody who belonged to the site on the day of the meeting.
     *
     * @param recordedAt null while nobody has recorded anything
     */
    record Sheet(Meeting meeting, @Nullable Instant recordedAt, List<Entry> entries, int correctionCount) {}

    @Transactional
    Sheet get(UUID siteId, UUID meetingId) {
        Meeting meeting = meetings.require(siteId, meetingId);
        Optional<Register> register = registers.of(meetingId);
        Attendance attendance = register.map(Register::attendance).orElse(Attendance.NOTHING);
        return sheet(meeting, register, attendance, members(meeting, attendance));
    }

    /**
     * Records the whole register, or corrects it. What it says already changes nothing and needs neither reason nor the right version, so
     * that whoever did not get the answer may send it again.
     */
    @Transactional
    Sheet record(UUID siteId, UUID meetingId, @Nullable String ifMatch, List<Entry> lines, @Nullable String reason) {
        Site site = sites.requireOpen(siteId);
        Meeting meeting = meetings.lock(siteId, meetingId);
        Attendance wanted = Attendance.of(lines);
        Optional<Register> register = registers.of(meetingId);
        Attendance held = register.map(Register::attendance).orElse(Attendance.NOTHING);
        Map<UUID, Sector> members = members(meeting, held);
        Attendance.requireKnown(lines, members.keySet());
        if (wanted.equals(held)) {
            return sheet(meeting, register, held, members);
        }
        ETags.requireIfSent(ifMatch, meeting.version());
        meeting.requireTakenPlace(site.today(clock));
        Instant now = clock.instant();
        Register recorded = register.isPresent()
                ? correct(register.get(), wanted, reason, now)
                : record(new Register(meetingId, wanted, caller.accountId(), now));
        outbox.publishAll(meeting.registerRecorded(
                wanted.attended(), wanted.entries(members.keySet()), wanted.sectorsPresent(members), now));
        return sheet(meeting, Optional.of(recorded), wanted, members);
    }

    /** Whoever is in the register stays there, even if it becomes known later that they had left before. */
    private Map<UUID, Sector> members(Meeting meeting, Attendance recorded) {
        return roster.on(
                meeting.siteId(), meeting.slot().day(), recorded.statuses().keySet());
    }

    private Register record(Register register) {
        registers.persist(register);
        LOG.infof("Register of meeting %s recorded", register.meetingId());
        return register;
    }

    private Register correct(Register register, Attendance attendance, @Nullable String reason, Instant now) {
        RegisterCorrection correction = register.correct(Ids.next(), attendance, reason, caller.accountId(), now);
        registers.keep(correction);
        LOG.infof("Register of meeting %s corrected (%s)", correction.meetingId(), correction.id());
        return register;
    }

    @Transactional
    Page<RegisterCorrection> corrections(UUID siteId, UUID meetingId, Paging paging) {
        meetings.require(siteId, meetingId);
        Page<RegisterCorrection> page = registers.corrections(meetingId, paging);
        // Read here, all at once: the session ends with the transaction.
        page.items().forEach(correction -> Hibernate.initialize(correction.changes()));
        return page;
    }

    private Sheet sheet(
            Meeting meeting, Optional<Register> register, Attendance attendance, Map<UUID, Sector> members) {
        return new Sheet(
                meeting,
                register.map(Register::recordedAt).orElse(null),
                attendance.entries(members.keySet()),
                register.isPresent() ? registers.correctionsOf(meeting.id()) : 0);
    }
}
