package org.cop.membership.standing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** Counts anew, out of the registers as they stand, with every register that arrives: late, corrected or a second time. */
@ApplicationScoped
public class Standings {
    private static final Logger LOG = Logger.getLogger(Standings.class);

    private final MemberStandingRepository standings;
    private final KnownRegisterRepository registers;
    private final Outbox outbox;

    Standings(MemberStandingRepository standings, KnownRegisterRepository registers, Outbox outbox) {
        this.standings = standings;
        this.registers = registers;
        this.outbox = outbox;
    }

    /** Every member has a standing from the invitation on. */
    @Transactional(MANDATORY)
    public MemberStanding begin(UUID memberId, UUID programmeId, UUID siteId, boolean facilitator) {
        var standing = new MemberStanding(memberId, programmeId, siteId, facilitator);
        standings.persist(standing);
        return standing;
    }

    /** Of somebody who never joined. */
    @Transactional(MANDATORY)
    public void delete(UUID memberId) {
        standings.deleteById(memberId);
    }

    @Transactional(MANDATORY)
    public MemberStanding of(UUID memberId) {
        return standings.findByIdOptional(memberId).orElseThrow();
    }

    @Transactional(MANDATORY)
    public Map<UUID, MemberStanding> of(Collection<UUID> memberIds) {
        return standings.of(memberIds).stream()
                .collect(Collectors.toMap(MemberStanding::memberId, Function.identity()));
    }

    /** The register of a meeting replaces whatever was known of that meeting, unless something newer is known. */
    @Transactional(MANDATORY)
    public void apply(AttendanceRecorded recorded, long sequence) {
        var register = registers.lock(recorded.meetingId());
        if (register.isOlderThan(sequence)) {
            recount(register.replace(attended(recorded), sequence));
        }
    }

    private static Set<UUID> attended(AttendanceRecorded register) {
        return register.entries().stream()
                .filter(entry -> entry.status() == AttendanceStatus.ATTENDED)
                .map(MeetingEvent.Entry::memberId)
                .collect(Collectors.toSet());
    }

    private void recount(Set<UUID> members) {
        if (members.isEmpty()) {
            return;
        }
        // First the locks, then the count: it must see the registers of whoever held them.
        var affected = standings.lock(members);
        var meetings = registers.attended(members);
        var changes = affected.stream()
                .map(standing -> standing.attended(meetings.getOrDefault(standing.memberId(), 0)))
                .flatMap(Optional::stream)
                .toList();
        outbox.publishAll(changes);
        changes.forEach(change -> LOG.infof("Member %s: standing %s", change.memberId(), change.standing()));
    }
}
