package org.cop.membership.erasure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cop.events.MembershipEvent.InviteeRemoved;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.programme.ProgrammeRepository;

/** What is done for every record that is removed altogether, of whatever kind. */
@ApplicationScoped
public class RemovedRecords {
    private final StoredResponses responses;
    private final ProgrammeRepository programmes;
    private final Outbox outbox;
    private final Clock clock;

    RemovedRecords(StoredResponses responses, ProgrammeRepository programmes, Outbox outbox, Clock clock) {
        this.responses = responses;
        this.programmes = programmes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** No stored answer shows it any more, and what is published lets a restored database remove it again. */
    @Transactional(MANDATORY)
    public void removed(Invitee invitee) {
        responses.forget(List.of(invitee.id()));
        var day = programmes.require(invitee.programmeId()).day(null, clock);
        outbox.publish(new InviteeRemoved(invitee.id(), invitee.programmeId(), day));
    }
}
