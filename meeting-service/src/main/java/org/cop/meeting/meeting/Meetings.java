package org.cop.meeting.meeting;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.web.problem.RuleBroken;

/** The meetings, for whatever else happens at them. */
@ApplicationScoped
public class Meetings {
    private final MeetingRepository meetings;

    Meetings(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    /** The meeting of another site is not found. */
    @Transactional(MANDATORY)
    public Meeting require(UUID siteId, UUID id) {
        return meetings.require(siteId, id);
    }

    /** For whoever is about to change it: others wait until the transaction ends. */
    @Transactional(MANDATORY)
    public Meeting lock(UUID siteId, UUID id) {
        return meetings.lock(siteId, id);
    }

    /** Empty if the site has no such meeting. */
    @Transactional
    public Optional<MeetingBrief> of(UUID siteId, UUID id) {
        return meetings.of(siteId, id).map(MeetingBrief::of);
    }

    /**
     * A meeting at which something may have been said: on this day or earlier, and not cancelled.
     *
     * @return empty if the site has no such meeting
     * @throws RuleBroken {@code meeting-not-yet}, {@code meeting-cancelled}
     */
    @Transactional
    public Optional<MeetingBrief> takenPlace(UUID siteId, UUID id, LocalDate today) {
        Optional<Meeting> meeting = meetings.of(siteId, id);
        meeting.ifPresent(found -> found.requireTakenPlace(today));
        return meeting.map(MeetingBrief::of);
    }
}
