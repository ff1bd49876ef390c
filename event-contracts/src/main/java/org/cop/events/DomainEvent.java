package org.cop.events;

import java.util.Optional;
import java.util.UUID;

/** What has happened in one service and is published to the others. */
public sealed interface DomainEvent
        permits MembershipEvent, ContactEvent, AccessEvent, MeetingEvent, CasebookEvent, IssueEvent, NewsletterEvent {

    String topic();

    /** The id of the aggregate the event is about. Events with the same key arrive in the order they were committed. */
    String key();

    /** The widest circle that may read this event. */
    Audience audience();

    /** The programme it belongs to; empty for events about somebody who may belong to several. */
    Optional<UUID> programme();

    /** The site it happened at, if it happened at one. */
    Optional<UUID> site();

    /**
     * Whether the event says that nothing is to be kept under its key. It travels without a body, so that compaction erases what was there;
     * such a record has a single component, its key.
     */
    default boolean tombstone() {
        return false;
    }
}
