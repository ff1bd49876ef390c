package org.cop.casebook.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.Role;
import org.cop.kit.access.Caller;

/**
 * As which audience somebody reads what a programme shares. Whoever commissions services reads as a commissioner, even if they are a member
 * of a site besides: what practitioners tell each other they tell among themselves.
 */
@ApplicationScoped
public class ReaderAudiences {
    private final Caller caller;

    ReaderAudiences(Caller caller) {
        this.caller = caller;
    }

    /** For somebody who has a role in the programme or at one of its sites. */
    public Audience of(UUID programmeId) {
        var commissions = caller.grants().stream()
                .anyMatch(grant -> grant.programmeId().equals(programmeId) && grant.role() == Role.COMMISSIONER);
        return commissions ? Audience.COMMISSIONER : Audience.PROGRAMME;
    }
}
