package org.cop.kit.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Which programme a site belongs to, as a service knows it. Every service with a {@code siteId} in a path implements it, by one look-up
 * in its own tables. A site never changes its programme, so what it answers is remembered; that it knows a site not is asked again.
 */
public interface SiteProgrammes {
    /** Empty if this service does not know the site: nobody is let in there. */
    Optional<UUID> programmeOf(UUID siteId);
}
