package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the people of a programme: the only events with names and addresses, on a topic of their own that only the newsletter
 * service may read. Compacted: the last one of each contact stands, and an erasure leaves nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ContactEvent extends DomainEvent {
    String TOPIC = "cop.membership.contacts.v1";

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default Audience audience() {
        return Audience.SITE;
    }

    @Override
    default Optional<UUID> site() {
        return Optional.empty();
    }

    /**
     * The whole of what is known of a contact.
     *
     * @param contactId the member or appointment it belongs to
     * @param siteId the site of a member or facilitator, null for people of the programme
     * @param accountId the Keycloak subject, null before the invitation is accepted
     */
    @EventType("contact.changed")
    record ContactChanged(
            UUID contactId,
            UUID programmeId,
            @Nullable UUID siteId,
            @Nullable String accountId,
            String name,
            String email,
            SortedSet<Role> roles)
            implements ContactEvent {
        @Override
        public String key() {
            return contactId.toString();
        }

        @Override
        public Optional<UUID> programme() {
            return Optional.of(programmeId);
        }
    }

    /**
     * A programme has forgotten the person with this address: what readers keep under the address itself, which no id leads to, ends. Of
     * whoever only left there is none. The tombstone under the same key follows at once and leaves nothing of it.
     *
     * @param contactId the member or appointment that had the address; perhaps only invited, so that no contact of it was ever published
     * @param email in small letters
     */
    @EventType("contact.address-erased")
    record ContactAddressErased(UUID contactId, UUID programmeId, String email) implements ContactEvent {
        @Override
        public String key() {
            return contactId.toString();
        }

        @Override
        public Optional<UUID> programme() {
            return Optional.of(programmeId);
        }
    }

    /** The person has left or was erased; a tombstone. */
    @EventType("contact.erased")
    record ContactErased(UUID contactId) implements ContactEvent {
        @Override
        public String key() {
            return contactId.toString();
        }

        @Override
        public Optional<UUID> programme() {
            return Optional.empty();
        }

        @Override
        public boolean tombstone() {
            return true;
        }
    }

    /**
     * Every contact was published in this epoch: one that a reader knows from an older one only is erased.
     *
     * @param epoch as in the sequence of the events
     */
    @EventType("contacts.republished")
    record ContactsRepublished(long epoch) implements ContactEvent {
        @Override
        public String key() {
            return "republished";
        }

        @Override
        public Optional<UUID> programme() {
            return Optional.empty();
        }
    }
}
