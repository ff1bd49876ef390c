package org.cop.casebook.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.access.Caller;
import org.cop.kit.access.Permissions;
import org.cop.kit.privacy.Checklist;

/** Makes a review of what the caller says. */
@ApplicationScoped
public class Reviewers {
    private final Caller caller;
    private final Clock clock;

    Reviewers(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a text of a site. */
    public Review atSite(UUID programmeId, UUID siteId, Audience audience, Checklist checklist) {
        boolean answersForTheSite = caller.hasAt(Permissions.SITE_CLEARANCE, programmeId, siteId);
        return new Review(
                new ReviewerRights(caller.accountId(), answersForTheSite), audience, checklist, clock.instant());
    }

    /** Of a text of a programme, by somebody who looks after it or one of its sites. */
    public Review inProgramme(Audience audience, Checklist checklist) {
        return new Review(new ReviewerRights(caller.accountId(), true), audience, checklist, clock.instant());
    }
}
