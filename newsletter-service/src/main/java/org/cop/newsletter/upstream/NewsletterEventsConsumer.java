package org.cop.newsletter.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionAssembled;
import org.cop.events.NewsletterEvent.EditionPreferenceChanged;
import org.cop.events.NewsletterEvent.EditionRedacted;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.events.NewsletterEvent.SubscriptionEvent;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.newsletter.edition.sending.EditionDecisionsBefore;
import org.cop.newsletter.edition.sending.EditionsSentBefore;
import org.cop.newsletter.unsubscribe.SubscriptionsBefore;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the service's own events: after a restore they say what had gone out since the back-up, and what readers and editors had decided. */
@ApplicationScoped
class NewsletterEventsConsumer {
    private final EventHandler events;
    private final EditionsSentBefore sentBefore;
    private final EditionDecisionsBefore decisions;
    private final SubscriptionsBefore subscriptions;

    NewsletterEventsConsumer(
            EventHandler events,
            EditionsSentBefore sentBefore,
            EditionDecisionsBefore decisions,
            SubscriptionsBefore subscriptions) {
        this.events = events;
        this.sentBefore = sentBefore;
        this.decisions = decisions;
        this.subscriptions = subscriptions;
    }

    @Incoming("newsletter")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, NewsletterEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<NewsletterEvent> consumed) {
        switch (consumed.event()) {
            case EditionSent sent -> sentBefore.apply(sent, consumed.recordedAt());
            case EditionApproved approved -> decisions.apply(approved, consumed.recordedAt());
            case EditionRedacted redacted -> decisions.apply(redacted);
            case SubscriptionEvent subscription -> subscriptions.apply(subscription, consumed.sequence());
            case EditionPreferenceChanged changed -> subscriptions.apply(changed, consumed.sequence());
            case EditionAssembled assembled -> {}
        }
    }
}
