package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account may do where. Compacted: the last event of each account is its whole access; an empty list locks it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AccessEvent extends DomainEvent {
    String TOPIC = "cop.access.v1";

    /**
     * A role in a programme, or at one of its sites.
     *
     * @param siteId null where the role is held in the whole programme
     * @param role null only while it is read, of a role that the reader does not know: {@link AccessChanged} leaves that grant out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Grant(UUID programmeId, @Nullable UUID siteId, Role role) {}

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default Audience audience() {
        return Audience.SITE;
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.empty();
    }

    @Override
    default Optional<UUID> site() {
        return Optional.empty();
    }

    /**
     * The whole access of an account. A grant of a role that an older reader does not know is none there; the others are in force, and what
     * is not in the list is taken away.
     *
     * @param accountId the Keycloak subject
     */
    @EventType("access.changed")
    record AccessChanged(String accountId, List<Grant> grants) implements AccessEvent {
        public AccessChanged {
            if (grants != null) {
                grants = grants.stream()
                        .filter(grant -> grant != null && grant.role() != null)
                        .toList();
            }
        }

        @Override
        public String key() {
            return accountId;
        }
    }

    /**
     * The access of every account was published in this epoch: an account that a reader knows from an older one only has no grants.
     *
     * @param epoch as in the sequence of the events
     */
    @EventType("access.republished")
    record AccessRepublished(long epoch) implements AccessEvent {
        /** No account's. */
        public static final String KEY = "republished";

        @Override
        public String key() {
            return KEY;
        }
    }
}
