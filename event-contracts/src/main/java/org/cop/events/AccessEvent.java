package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account may do where. Compacted: the last fact of each account is its whole access; an empty list locks it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AccessEvent extends DomainEvent {
    String TOPIC = "cop.access.v1";

    /**
     * A role in a programme, or at one of its sites.
     *
     * @param siteId null where the role is held in the whole programme
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Grant(UUID programmeId, @Nullable UUID siteId, Role role) {}

    /** @param accountId the Keycloak subject */
    @EventType("access.changed")
    record AccessChanged(String accountId, List<Grant> grants) implements AccessEvent {
        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String key() {
            return accountId;
        }

        @Override
        public Audience audience() {
            return Audience.SITE;
        }

        @Override
        public Optional<UUID> programme() {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> site() {
            return Optional.empty();
        }
    }
}
