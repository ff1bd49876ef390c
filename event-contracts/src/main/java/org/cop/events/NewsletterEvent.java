package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What became of the monthly editions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface NewsletterEvent extends DomainEvent {
    String TOPIC = "cop.newsletter.v1";

    UUID editionId();

    UUID programmeId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return editionId().toString();
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.of(programmeId());
    }

    @Override
    default Optional<UUID> site() {
        return Optional.empty();
    }

    /** @param items how many activities it holds */
    @EventType("edition.assembled")
    record EditionAssembled(UUID editionId, UUID programmeId, Audience audience, YearMonth month, int items)
            implements NewsletterEvent {}

    /** @param recipients how many mails went out */
    @EventType("edition.sent")
    record EditionSent(
            UUID editionId, UUID programmeId, Audience audience, YearMonth month, int recipients, LocalDate on)
            implements NewsletterEvent {}
}
