package org.cop.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Two sites of one programme and one of another. Any other site is unknown. */
@ApplicationScoped
class SitesOfTheTest implements SiteProgrammes {
    static final UUID PROGRAMME = UUID.fromString("0196a000-0000-7000-8000-000000000001");
    static final UUID OTHER_PROGRAMME = UUID.fromString("0196a000-0000-7000-8000-000000000002");
    static final UUID BRIGHTON = UUID.fromString("0196a000-0000-7000-8000-000000000011");
    static final UUID CROYDON = UUID.fromString("0196a000-0000-7000-8000-000000000012");
    static final UUID SITE_OF_OTHER_PROGRAMME = UUID.fromString("0196a000-0000-7000-8000-000000000021");
    static final UUID UNKNOWN = UUID.fromString("0196a000-0000-7000-8000-000000000099");

    /** Asking for it fails, as when the database is unavailable. */
    static final UUID UNANSWERED = UUID.fromString("0196a000-0000-7000-8000-000000000098");

    private static final Map<UUID, UUID> PROGRAMMES =
            Map.of(BRIGHTON, PROGRAMME, CROYDON, PROGRAMME, SITE_OF_OTHER_PROGRAMME, OTHER_PROGRAMME);

    @Override
    public Optional<UUID> programmeOf(UUID siteId) {
        if (siteId.equals(UNANSWERED)) {
            throw new IllegalStateException(new SQLTransientConnectionException("unavailable"));
        }
        return Optional.ofNullable(PROGRAMMES.get(siteId));
    }
}
