package org.cop.casebook.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.InviteeRemoved;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.MembershipEvent.MemberStandingChanged;
import org.cop.events.MembershipEvent.PersonErased;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.kit.place.Places;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes from {@code cop.membership.v1} what programmes and sites there are. */
@ApplicationScoped
class MembershipEventsConsumer {
    private final EventHandler events;
    private final Places places;

    MembershipEventsConsumer(EventHandler events, Places places) {
        this.events = events;
        this.places = places;
    }

    @Incoming("membership")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, MembershipEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<MembershipEvent> consumed) {
        switch (consumed.event()) {
            case ProgrammeCreated created -> places.apply(created, consumed.sequence());
            case SiteEvent site -> places.apply(site, consumed.sequence());
            // cop.access.v1 says what they may do here.
            case MemberJoined _, MemberLeft _, MemberStandingChanged _ -> {}
            // Of a person nothing is kept here but ids.
            case PersonErased _, InviteeRemoved _ -> {}
        }
    }
}
