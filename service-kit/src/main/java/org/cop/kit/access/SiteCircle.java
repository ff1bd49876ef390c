package org.cop.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who reads what is for a site alone: its members and facilitators, and the administrators of its programme, who may change all that they may.
 * Knowledge brokers and facilitators of other sites read much of a site and are beyond it.
 */
@ApplicationScoped
public class SiteCircle {
    private final Caller caller;

    SiteCircle(Caller caller) {
        this.caller = caller;
    }

    public boolean includesCaller(UUID programmeId, UUID siteId) {
        return caller.hasAt(Permissions.SITE_CIRCLE, programmeId, siteId);
    }
}
