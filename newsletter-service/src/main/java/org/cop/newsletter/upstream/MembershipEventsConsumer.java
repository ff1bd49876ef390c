package org.cop.newsletter.upstream;

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
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.kit.place.Places;
import org.cop.newsletter.activity.Activities;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.settings.SettingsService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes programmes, sites and who joins them. Editions say nothing of those who leave. */
@ApplicationScoped
class MembershipEventsConsumer {
    private final EventHandler events;
    private final Places places;
    private final SettingsService settings;
    private final Activities activities;

    MembershipEventsConsumer(EventHandler events, Places places, SettingsService settings, Activities activities) {
        this.events = events;
        this.places = places;
        this.settings = settings;
        this.activities = activities;
    }

    @Incoming("membership")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, MembershipEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<MembershipEvent> consumed) {
        switch (consumed.event()) {
            case ProgrammeCreated created -> {
                places.apply(created, consumed.sequence());
                settings.begin(created.programmeId());
            }
            case SiteActivated activated -> {
                places.apply(activated, consumed.sequence());
                activities.record(consumed, ActivityKind.SITE_ACTIVATED, activated.siteId(), activated.on());
            }
            case SiteClosed closed -> {
                places.apply(closed, consumed.sequence());
                activities.record(consumed, ActivityKind.SITE_CLOSED, closed.siteId(), closed.on());
            }
            case SiteProposed proposed -> places.apply(proposed, consumed.sequence());
            case SiteBrokeringStarted started -> places.apply(started, consumed.sequence());
            case SiteClosingStarted started -> places.apply(started, consumed.sequence());
            case MemberJoined joined ->
                activities.record(consumed, ActivityKind.MEMBER_JOINED, joined.memberId(), joined.on());
            case MemberLeft left -> {}
            case MemberStandingChanged changed -> {}
            // Whoever was to be written to goes with their contacts.
            case PersonErased erased -> {}
            case InviteeRemoved removed -> {}
        }
    }
}
