package org.cop.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers the answers of the service's {@link SiteProgrammes}, the most recently used ones. */
@ApplicationScoped
class SiteProgrammeCache {
    private static final int MOST = 10_000;

    private final Instance<SiteProgrammes> service;
    private final Map<UUID, UUID> programmes = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > MOST;
        }
    });

    SiteProgrammeCache(Instance<SiteProgrammes> service) {
        this.service = service;
    }

    /** Empty also in a service that has no sites. */
    Optional<UUID> programmeOf(UUID siteId) {
        UUID known = programmes.get(siteId);
        if (known != null) {
            return Optional.of(known);
        }
        if (service.isUnsatisfied()) {
            return Optional.empty();
        }
        Optional<UUID> programme = service.get().programmeOf(siteId);
        programme.ifPresent(id -> programmes.put(siteId, id));
        return programme;
    }
}
